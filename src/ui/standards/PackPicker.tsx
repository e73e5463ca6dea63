import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ReactNode } from "react";
import type { PackView, Recognition } from "../../app/views";
import { CellText } from "../CellText";
import { Fold } from "../Fold";
import { usePane } from "../PaneContext";
import { ReferenceList } from "../ReferenceList";

const useStyles = makeStyles({
  packs: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  title: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  pack: { padding: "8px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  choice: {
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    cursor: "pointer",
    overflowWrap: "anywhere",
  },
  radio: { flexShrink: 0, margin: "3px 0 0", width: "16px", height: "16px", accentColor: tokens.colorBrandBackground },
  facts: {
    margin: "2px 0 0",
    paddingInlineStart: "24px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** The pack that the sheet suggests, or one of the county's choice, each with what it is about and what it rests on. */
export function PackPicker({ recognition }: { readonly recognition: Recognition }): ReactNode {
  const styles = useStyles();
  const { session, state, t } = usePane();
  const group = useId();
  const { pack, packs, packProposed } = recognition;
  // While the choice takes effect it keeps the focus.
  const busy = state.progress !== null && state.progress.step !== "recognising";
  const choice = (id: string | null, isChosen: boolean, title: string, details: string): ReactNode => (
    <label className={styles.choice}>
      <input
        type="radio"
        name={group}
        className={styles.radio}
        checked={isChosen}
        disabled={busy}
        aria-describedby={details}
        onChange={() => void session.correct({ pack: id })}
      />
      <span>
        <CellText text={title} />
      </span>
    </label>
  );
  return (
    <fieldset className={styles.packs}>
      <legend className={styles.title}>{t("pack.title")}</legend>
      <div className={styles.pack}>
        {choice(
          null,
          packProposed,
          packProposed ? t("pack.proposedNow", { title: pack.title }) : t("pack.proposed"),
          `${group}-proposed`,
        )}
        <p id={`${group}-proposed`} className={styles.facts}>
          {t("pack.proposedHelp")}
        </p>
      </div>
      {packs.map((one) => (
        <div key={one.id} className={styles.pack}>
          {choice(one.id, !packProposed && one.id === pack.id, `${one.title} ${one.version}`, `${group}-${one.id}`)}
          <PackFacts id={`${group}-${one.id}`} pack={one} />
        </div>
      ))}
    </fieldset>
  );
}

function PackFacts({ id, pack }: { readonly id: string; readonly pack: PackView }): ReactNode {
  const styles = useStyles();
  const { t } = usePane();
  const { about, scope, inForce, references } = pack;
  const { from, to } = inForce;
  return (
    <div className={styles.facts}>
      <div id={id}>
        <CellText text={about} />
        <br />
        <CellText text={to === null ? t("pack.scopeFrom", { scope, from }) : t("pack.scopeTo", { scope, from, to })} />
      </div>
      {references.length > 0 ? (
        <Fold title={t("pack.sources", { count: references.length })}>
          <ReferenceList references={references} />
        </Fold>
      ) : null}
    </div>
  );
}
