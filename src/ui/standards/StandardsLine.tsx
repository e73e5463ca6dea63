import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { ReactNode } from "react";
import type { Recognition } from "../../app/views";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";

const StandardsForm = lazy(async () => ({ default: (await import("./StandardsForm")).StandardsForm }));

/** No line begins with it. */
const DOT = "\u00a0· ";

const useStyles = makeStyles({
  line: { margin: 0, overflowWrap: "anywhere" },
  sheets: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  form: { display: "flex", flexDirection: "column", gap: "8px" },
  button: { minWidth: 0, paddingInline: "4px", color: tokens.colorBrandForegroundLink },
});

/** What the check stands on: standards, region, year and day in one line, one press from being changed; then the sheets. */
export function StandardsLine({ recognition }: { readonly recognition: Recognition }): ReactNode {
  const styles = useStyles();
  const { t } = usePane();
  const [editing, setEditing] = useState(false);
  const { members, households, villages, previous, pack, regionName, year, asOf, assumed, unfit } = recognition;
  const { packSuggested, packInForce } = recognition;
  const marked = (name: Recognition["assumed"][number], text: string): string =>
    assumed.includes(name) ? t("context.assumed", { text }) : text;
  const standards = [
    pack.title,
    marked("region", regionName),
    t("context.year", { year: String(year) }),
    marked("asOf", t("context.asOf", { date: asOf })),
  ];
  const sheets = [
    `${t("context.members")} ${members.sheet}`,
    ...(households ? [`${t("context.households")} ${households.sheet}`] : []),
    ...(villages ? [`${t("context.villages")} ${villages.sheet}`] : []),
    ...(previous ? [`${t("context.previous")} ${previous.name}`] : []),
  ];
  return (
    <div className={styles.form}>
      <p className={styles.line} role="group" aria-label={t("context.label")}>
        <CellText text={standards.join(DOT)} />{" "}
        <Button
          size="small"
          appearance="transparent"
          className={styles.button}
          aria-expanded={editing}
          {...(editing ? {} : { "aria-label": t("context.changeLabel") })}
          onClick={() => setEditing(!editing)}
        >
          {t(editing ? "context.done" : "context.change")}
        </Button>
      </p>
      {editing ? (
        <Suspense fallback={t("list.loading")}>
          <StandardsForm recognition={recognition} />
        </Suspense>
      ) : null}
      {packInForce && packSuggested.id === pack.id ? null : (
        <p className={styles.sheets}>
          <CellText
            text={t(packInForce ? "context.suggested" : "context.notInForce", {
              title: packSuggested.title,
              region: regionName,
              year: String(year),
            })}
          />
        </p>
      )}
      {unfit.length > 0 ? (
        <p className={styles.sheets}>
          <CellText text={t("context.unfit", { names: unfit.join(t("notes.separator")) })} />
        </p>
      ) : null}
      <p className={styles.sheets}>
        <CellText text={sheets.join(DOT)} />
      </p>
    </div>
  );
}
