import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import type { ProfileView } from "../../app/DepartmentViews";
import { CellText } from "../CellText";
import { Disclosure } from "../Disclosure";
import { Fold } from "../Fold";
import { usePane } from "../PaneContext";
import { ReferenceList } from "../ReferenceList";
import { visibleText } from "../visibleText";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px" },
  help: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  field: { width: "100%", gridTemplateColumns: "minmax(0, 1fr)" },
  said: { margin: 0, ":empty": { display: "none" } },
  profile: { width: "100%" },
  about: { margin: "0 0 4px", overflowWrap: "anywhere" },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: "3px 6px 3px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: "start",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
  list: { margin: 0, paddingInlineStart: "18px", fontSize: tokens.fontSizeBase200 },
});

/** For the department's liaison: the empty sheet to fill in, and its own check before it is sent. */
export function PreparePart({ onChecked }: { readonly onChecked: () => void }): ReactNode {
  const styles = useStyles();
  const { session, state, t } = usePane();
  const { profiles } = state.departments;
  const [chosen, setChosen] = useState("");
  const [added, setAdded] = useState<string | null>(null);
  const profile = profiles.find(({ id }) => id === chosen);
  const busy = state.progress !== null;
  const isFine = (): boolean => {
    const { refusal, defect } = session.state();
    return refusal === null && defect === null;
  };
  const prepare = async ({ id }: ProfileView): Promise<void> => {
    setAdded(null);
    await session.prepareSheet(id);
    if (isFine()) setAdded(id);
  };
  const check = async ({ id }: ProfileView): Promise<void> => {
    await session.selfCheck(id);
    if (isFine() && session.state().selfChecked === id) onChecked();
  };
  return (
    <Disclosure title={t("prepare.title")}>
      <div className={styles.part}>
        <p className={styles.help}>{t("prepare.help")}</p>
        <Field className={styles.field} label={t("prepare.department")}>
          <Select value={chosen} onChange={(_event, { value }) => setChosen(value)}>
            <option value="" disabled>
              {t("sheets.choose")}
            </option>
            {profiles.map(({ id, title, sheetTitle }) => (
              <option key={id} value={id}>
                {visibleText(`${title} · ${sheetTitle}`)}
              </option>
            ))}
          </Select>
        </Field>
        {profile ? (
          <>
            <ProfileText profile={profile} />
            <Button disabledFocusable={busy} onClick={() => void prepare(profile)}>
              {t("prepare.add")}
            </Button>
            <p role="status" className={styles.said}>
              {added === profile.id ? <CellText text={t("prepare.added", { sheet: profile.sheetTitle })} /> : null}
            </p>
            <Button disabledFocusable={busy} onClick={() => void check(profile)}>
              {t("prepare.check")}
            </Button>
            <p className={styles.help}>{t("prepare.checkHelp")}</p>
          </>
        ) : null}
      </div>
    </Disclosure>
  );
}

function ProfileText({ profile }: { readonly profile: ProfileView }): ReactNode {
  const styles = useStyles();
  const { t } = usePane();
  const { about, columns, compares, references } = profile;
  return (
    <div className={styles.profile}>
      <p className={styles.about}>
        <CellText text={about} />
      </p>
      <Fold title={t("prepare.columns")} openAtFirst>
        <table className={styles.table} aria-label={t("prepare.columns")}>
          <thead>
            <tr>
              <th scope="col" className={styles.cell}>
                {t("prepare.heading")}
              </th>
              <th scope="col" className={styles.cell}>
                {t("prepare.note")}
              </th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ heading, note, required }) => (
              <tr key={heading}>
                <th scope="row" className={styles.cell}>
                  <CellText text={heading} />
                </th>
                <td className={styles.cell}>
                  {required ? <b>{t("prepare.required")} </b> : null}
                  <CellText text={note} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Fold>
      <Fold title={t("prepare.compares")}>
        <ul className={styles.list}>
          {compares.map((one) => (
            <li key={one}>
              <CellText text={one} />
            </li>
          ))}
        </ul>
      </Fold>
      {references.length > 0 ? (
        <Fold title={t("prepare.sources")}>
          <ReferenceList references={references} />
        </Fold>
      ) : null}
    </div>
  );
}
