import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { visibleText } from "../visibleText";
import { usePane } from "../PaneContext";

const useStyles = makeStyles({
  // A long option must not push the select out of its card.
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
});

/** Which sheets hold the members, the households and the villages. */
export function SheetChoice(): ReactNode {
  const styles = useStyles();
  const { session, state, t } = usePane();
  const { recognition, sheets, progress } = state;
  const names = recognition?.sheets ?? sheets.filter((sheet) => sheet.rows > 0).map((sheet) => sheet.name);
  const members = recognition?.members.sheet ?? "";
  const households = recognition?.households?.sheet ?? "";
  const villages = recognition?.villages?.sheet ?? "";
  // While headings are recognised the choice keeps the focus.
  const busy = progress !== null && progress.step !== "recognising";
  const options = (...except: readonly string[]): ReactNode =>
    names
      .filter((name) => !except.includes(name))
      .map((name) => (
        <option key={name} value={name}>
          {visibleText(name)}
        </option>
      ));
  return (
    <>
      <Field className={styles.field} label={t("recognition.membersSheet")}>
        <Select
          value={members}
          disabled={busy}
          onChange={(_event, data) => void session.correct({ membersSheet: data.value })}
        >
          {members === "" ? <option value="" disabled /> : null}
          {options()}
        </Select>
      </Field>
      {recognition ? (
        <Field className={styles.field} label={t("recognition.householdsSheet")}>
          <Select
            value={households}
            disabled={busy}
            onChange={(_event, data) =>
              void session.correct({ householdsSheet: data.value === "" ? null : data.value })
            }
          >
            <option value="">{t("recognition.noHouseholds")}</option>
            {options(members, villages)}
          </Select>
        </Field>
      ) : null}
      {recognition ? (
        <Field className={styles.field} label={t("recognition.villagesSheet")}>
          <Select
            value={villages}
            disabled={busy}
            onChange={(_event, data) => void session.correct({ villagesSheet: data.value === "" ? null : data.value })}
          >
            <option value="">{t("recognition.noVillages")}</option>
            {options(members, households)}
          </Select>
        </Field>
      ) : null}
    </>
  );
}
