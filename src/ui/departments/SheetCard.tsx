import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { ReactNode } from "react";
import type { DepartmentView, ProfileView } from "../../app/DepartmentViews";
import type { DepartmentCorrection } from "../../app/Engine";
import { CellText } from "../CellText";
import { Fold } from "../Fold";
import { usePane } from "../PaneContext";
import { ColumnList } from "../recognition/ColumnList";
import { SheetFacts } from "../recognition/SheetFacts";
import { visibleText } from "../visibleText";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  top: { display: "flex", alignItems: "flex-start", gap: "8px" },
  name: { flexGrow: 1, minWidth: 0, margin: 0, fontSize: tokens.fontSizeBase300, overflowWrap: "anywhere" },
  facts: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  warning: { margin: 0, fontWeight: tokens.fontWeightSemibold, color: tokens.colorPaletteDarkOrangeForeground1 },
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  remove: { flexShrink: 0, minWidth: 0 },
});

/** A department's sheet that takes part: where it is from, whose it is, and its columns, all to be corrected. */
export function SheetCard({ sheet: view }: { readonly sheet: DepartmentView }): ReactNode {
  const styles = useStyles();
  const { session, state, t, setChoosing } = usePane();
  const { id, file, sheet, sheets, encoding, rows, profile, recognised, guesses, mapping, fields } = view;
  const card = useRef<HTMLLIElement>(null);
  const busy = state.progress !== null && state.progress.step !== "recognising";
  const place = file === "" ? t("sheets.place", { file: t("sheets.here"), sheet }) : file;
  const name = visibleText(file === "" ? sheet : file);
  const correct = async (change: DepartmentCorrection): Promise<void> => {
    setChoosing(true);
    await session.correctDepartment(id, change).finally(() => setChoosing(false));
  };
  const remove = (): void => {
    const list = card.current?.parentElement;
    const part = list?.parentElement;
    void session.removeDepartment(id).then(() => {
      requestAnimationFrame(() => part?.querySelector<HTMLElement>("[data-adds]")?.focus());
    });
  };
  const facts = [
    ...(file !== "" && sheet !== "" ? [sheet] : []),
    t("sheets.rows", { count: rows }),
    ...(encoding === "" ? [] : [t("sheets.encoding", { encoding })]),
    ...(profile === null ? [] : [t(recognised ? "sheets.recognised" : "sheets.chosen")]),
  ];
  const open = mapping.ambiguous.length;
  const mapped = mapping.columns.length;
  return (
    <li ref={card} className={styles.card}>
      <div className={styles.top}>
        <h3 className={styles.name}>
          <CellText text={place} />
        </h3>
        <Button
          size="small"
          className={styles.remove}
          disabledFocusable={state.progress !== null}
          aria-label={t("sheets.removeOf", { name })}
          onClick={remove}
        >
          {t("sheets.remove")}
        </Button>
      </div>
      <p className={styles.facts}>
        <CellText text={facts.join(" · ")} />
      </p>
      {profile === null ? <p className={styles.warning}>{t("sheets.unrecognised")}</p> : null}
      <Select
        aria-label={t("sheets.departmentOf", { name })}
        value={profile ?? ""}
        disabled={busy}
        onChange={(_event, { value }) => void correct({ profile: value })}
      >
        {profile === null ? (
          <option value="" disabled>
            {t("sheets.choose")}
          </option>
        ) : null}
        {likeliestFirst(state.departments.profiles, guesses).map((one) => (
          <option key={one.id} value={one.id}>
            {visibleText(`${one.title} · ${one.sheetTitle}`)}
          </option>
        ))}
      </Select>
      {sheets.length > 1 ? (
        <Field className={styles.field} label={t("sheets.sheetOf", { name })}>
          <Select value={sheet} disabled={busy} onChange={(_event, { value }) => void correct({ sheet: value })}>
            {sheets.map((one) => (
              <option key={one} value={one}>
                {visibleText(one)}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      <Fold title={open > 0 ? t("sheets.columnsOpen", { mapped, open }) : t("sheets.columns", { mapped })}>
        <SheetFacts
          mapping={mapping}
          label={t("recognition.headingRowOf", { sheet: visibleText(sheet) })}
          rowsInSheet={0}
          onHeadingRow={(headingRow) => void correct({ headingRow })}
        />
        <ColumnList
          mapping={mapping}
          fields={fields}
          onCorrect={(column, field) => void correct({ column: { column, field } })}
        />
      </Fold>
    </li>
  );
}

function likeliestFirst(profiles: readonly ProfileView[], guesses: readonly string[]): readonly ProfileView[] {
  const likely = guesses.flatMap((guess) => profiles.find(({ id }) => id === guess) ?? []);
  return [...likely, ...profiles.filter((profile) => !likely.includes(profile))];
}
