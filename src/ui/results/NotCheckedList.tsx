import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RuleCount } from "../../app/views";
import { CellText } from "../CellText";
import { Fold } from "../Fold";
import { usePane } from "../PaneContext";
import { ReasonGroups } from "./ReasonGroups";

/** Up to that many rules lie open at first. */
const FEW = 6;

const useStyles = makeStyles({
  kind: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  title: { display: "flex", gap: "8px", fontWeight: tokens.fontWeightSemibold },
  grow: { flexGrow: 1 },
});

/** Kinds of reasons; what a person can do something about comes first. */
const REASONS = [
  "failed",
  "parameterUnconfirmed",
  "previousMissing",
  "previousColumnMissing",
  "columnMissing",
  "ruleUnconfirmed",
  "parameterNotInForce",
  "notInForce",
  "otherRegion",
  "switchedOff",
] as const satisfies readonly RuleCount["reason"][];

/** Rules that were not checked, by kind of reason, then by reason. */
export function NotCheckedList({ rules }: { readonly rules: readonly RuleCount[] }): ReactNode {
  const styles = useStyles();
  const { t, reveal } = usePane();
  if (rules.length === 0) return <p>{t("notChecked.none")}</p>;
  return REASONS.map((kind) => {
    const left = rules.filter(({ reason }) => reason === kind);
    if (left.length === 0) return null;
    const title = t(`left.${kind}`);
    return (
      <div key={kind} className={styles.kind}>
        <Fold
          openAtFirst={rules.length <= FEW}
          title={
            <span className={styles.title}>
              <span className={styles.grow}>
                <CellText text={title} />
              </span>{" "}
              <span>{t("notChecked.rules", { count: left.length })}</span>
            </span>
          }
        >
          {kind === "parameterUnconfirmed" ? (
            <Button size="small" onClick={() => reveal("parameters")}>
              {t("notChecked.toParameters")}
            </Button>
          ) : null}
          {kind === "previousMissing" ? (
            <Button size="small" onClick={() => reveal("previous")}>
              {t("notChecked.toPrevious")}
            </Button>
          ) : null}
          <ReasonGroups entries={left.map((rule) => ({ rule, text: rule.notChecked ?? "" }))} />
        </Fold>
      </div>
    );
  });
}
