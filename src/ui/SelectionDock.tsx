import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown20Regular, ChevronUp20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ReactNode } from "react";
import type { WaiverView } from "../app/AuditViews";
import type { FindingView } from "../app/views";
import { CellText } from "./CellText";
import { FindingDetail } from "./findings/FindingDetail";
import { HouseholdCard } from "./HouseholdCard";
import { usePane } from "./PaneContext";

const SHOWN = 4;

const useStyles = makeStyles({
  dock: {
    display: "flex",
    flexDirection: "column",
    minHeight: 0,
    maxHeight: "50%",
    borderTop: `2px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  top: { display: "flex", alignItems: "center", gap: "8px", padding: "4px 6px 4px 12px" },
  title: { flexGrow: 1, minWidth: 0, margin: 0, fontSize: tokens.fontSizeBase300, overflowWrap: "anywhere" },
  count: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  body: {
    overflowY: "auto",
    padding: "0 12px 10px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  hint: { margin: 0, padding: "6px 12px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The cell under the cursor of the sheet, or the finding chosen in the list: its findings and its household. */
export function SelectionDock({ chosen }: { readonly chosen: FindingView | null }): ReactNode {
  const styles = useStyles();
  const { state, t } = usePane();
  const [open, setOpen] = useState(true);
  const { selection } = state;
  if (!selection && !chosen) {
    return (
      <section aria-label={t("cell.title")}>
        <p className={styles.hint}>{t("cell.none")}</p>
      </section>
    );
  }
  const place = selection ?? chosen;
  const others = selection?.findings.filter(({ key }) => key !== chosen?.key) ?? [];
  // The one of the cell as it is now: it may have been accepted, or come back, since it was chosen.
  const current =
    selection?.findings.find(({ key }) => key === chosen?.key) ?? (chosen && asItIsNow(chosen, state.audit.waivers));
  const findings = current ? [current, ...others] : others;
  return (
    <section className={styles.dock} aria-label={t("cell.title")}>
      <div className={styles.top}>
        <h2 className={styles.title}>
          <CellText text={[place?.address, place?.heading].filter(Boolean).join(" ")} />{" "}
          <span className={styles.count}>{t("cell.count", { count: findings.length })}</span>
        </h2>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={open}
          aria-label={t(open ? "cell.collapse" : "cell.expand")}
          icon={open ? <ChevronDown20Regular aria-hidden /> : <ChevronUp20Regular aria-hidden />}
          onClick={() => setOpen(!open)}
        />
      </div>
      {open ? (
        <div className={styles.body} tabIndex={0} role="group" aria-label={t("finding.details")}>
          {findings.length === 0 ? <p>{t("cell.clean")}</p> : null}
          <FindingDetails key={findings[0]?.key} findings={findings} />
          {selection?.household && state.selfChecked === null ? (
            <HouseholdCard household={selection.household} />
          ) : null}
        </div>
      ) : null}
    </section>
  );
}

/** A finding that was listed earlier, with what the list of exceptions says of it since. */
function asItIsNow(finding: FindingView, waivers: readonly WaiverView[]): FindingView {
  const own = waivers.filter(({ key, state }) => key === finding.key && state !== null);
  if (own.length === 0) return finding;
  const holding = own.find(({ state }) => state === "inForce");
  if (!holding) return { ...finding, waiver: null };
  const { number, reason, by, until } = holding;
  return { ...finding, waiver: { number, reason, by, until } };
}

/** The first with its rule; of the rest a few, until the person asks for all. */
function FindingDetails({ findings }: { readonly findings: readonly FindingView[] }): ReactNode {
  const { t } = usePane();
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, SHOWN);
  return (
    <>
      {shown.map((finding, index) => (
        <FindingDetail key={finding.key} finding={finding} isFirst={index === 0} />
      ))}
      {shown.length < findings.length ? (
        <Button size="small" onClick={() => setAll(true)}>
          {t("finding.more", { count: findings.length - shown.length })}
        </Button>
      ) : null}
    </>
  );
}
