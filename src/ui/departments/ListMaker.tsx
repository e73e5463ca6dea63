import { Button, Field, Link, makeStyles, Radio, RadioGroup, Select, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ReactNode } from "react";
import type { ListWish, MadeFile, Masking } from "../../app/DepartmentViews";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";
import { useFileLinks } from "./useFileLinks";

const MASKINGS: readonly Masking[] = ["id", "all", "full"];

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px", width: "100%" },
  title: { margin: "4px 0 0", fontSize: tokens.fontSizeBase300 },
  help: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  said: { margin: 0, ":empty": { display: "none" } },
  list: { maxHeight: "200px", overflowY: "auto", width: "100%", margin: 0, paddingInlineStart: "18px" },
});

/** Makes one workbook for each village or department, and offers them to be saved. */
export function ListMaker(): ReactNode {
  const styles = useStyles();
  const { session, state, t } = usePane();
  const [wish, setWish] = useState<ListWish>({ by: "village", masking: "id" });
  const [files, setFiles] = useState<readonly MadeFile[] | null>(null);
  const links = useFileLinks(files);
  const list = useRef<HTMLUListElement>(null);
  const make = async (): Promise<void> => {
    setFiles(null);
    const made = await session.answerLists(wish);
    const { refusal, defect } = session.state();
    setFiles(refusal === null && defect === null ? made : null);
  };
  const change = (next: Partial<ListWish>): void => {
    setWish({ ...wish, ...next });
    setFiles(null);
  };
  return (
    <section className={styles.part} aria-label={t("lists.title")}>
      <h3 className={styles.title}>{t("lists.title")}</h3>
      <p className={styles.help}>{t("lists.help")}</p>
      <Field label={t("lists.by")}>
        <RadioGroup
          value={wish.by}
          onChange={(_event, { value }) => change({ by: value === "department" ? "department" : "village" })}
        >
          <Radio value="village" label={t("lists.byVillage")} />
          <Radio value="department" label={t("lists.byDepartment")} />
        </RadioGroup>
      </Field>
      <Field label={t("lists.masking")}>
        <Select value={wish.masking} onChange={(_event, { value }) => change({ masking: value as Masking })}>
          {MASKINGS.map((masking) => (
            <option key={masking} value={masking}>
              {t(`lists.${masking}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Button disabledFocusable={state.progress !== null} onClick={() => void make()}>
        {t("lists.make")}
      </Button>
      <p role="status" className={styles.said}>
        {files === null ? null : files.length === 0 ? t("lists.nothing") : t("lists.made", { count: files.length })}
      </p>
      {links.length > 0 ? (
        <ul ref={list} className={styles.list} aria-label={t("lists.files")}>
          {links.map(({ name, href }) => (
            <li key={href}>
              <Link href={href} download={name}>
                <CellText text={name} />
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      {links.length > 1 ? (
        <Button
          size="small"
          onClick={() =>
            list.current?.querySelectorAll<HTMLAnchorElement>("a[download]").forEach((link) => link.click())
          }
        >
          {t("lists.saveAll", { count: links.length })}
        </Button>
      ) : null}
    </section>
  );
}
