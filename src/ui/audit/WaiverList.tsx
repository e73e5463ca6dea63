import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { WaiverView } from "../../app/AuditViews";
import { cellAddress } from "../../core/model/a1";
import { CellText } from "../CellText";
import { LongList } from "../LongList";
import { SeverityMark } from "../SeverityMark";
import { CellLink } from "./CellLink";
import { useAuditText } from "./useAuditText";

const useStyles = makeStyles({
  item: { padding: "5px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  line: { margin: "1px 0" },
  state: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorPaletteDarkOrangeForeground1 },
  inForce: { color: tokens.colorPaletteGreenForeground1 },
  open: { color: tokens.colorNeutralForeground2 },
});

interface WaiverListProps {
  readonly waivers: readonly WaiverView[];
  readonly isBusy?: boolean;
  /** Where exceptions can be ended. */
  readonly onEnd?: (number: number) => void;
}

/** Exceptions with their state in words, reason, approver and last day. */
export function WaiverList({ waivers, isBusy = false, onEnd }: WaiverListProps): ReactNode {
  const styles = useStyles();
  const say = useAuditText();
  return (
    <LongList
      label={say("waivers.title")}
      more={(rest) => say("list.more", { count: rest })}
      entries={waivers}
      show={({ number, rule, title, severity, household, who, message, reason, by, from, until, ended, state, at }) => (
        <li key={number} className={styles.item}>
          <p className={styles.title}>
            <CellText text={say("waivers.item", { number, title, rule })} />
          </p>
          <p
            className={mergeClasses(
              styles.line,
              styles.state,
              state === "inForce" && styles.inForce,
              state === null && styles.open,
            )}
          >
            <span aria-hidden="true">{state === "inForce" ? "✓ " : state === null ? "– " : "▲ "}</span>
            {ended === "" ? say(`state.${state ?? "none"}`) : say("state.ended", { day: ended })}
          </p>
          <p className={styles.line}>
            <SeverityMark severity={severity} />{" "}
            {household ? <CellText text={say("waivers.about", { household, who })} /> : null}{" "}
            {at ? <CellLink at={at} address={cellAddress(at)} /> : null}
          </p>
          <p className={styles.line}>
            <CellText text={message} />
          </p>
          <p className={styles.line}>
            <CellText text={say("waivers.reason", { reason })} />
          </p>
          <p className={styles.line}>
            <CellText
              text={ended === "" ? say("waivers.by", { by, from, until }) : say("waivers.bySince", { by, from })}
            />
          </p>
          {onEnd && state !== "expired" && ended === "" ? (
            <Button
              size="small"
              disabledFocusable={isBusy}
              aria-label={say("waivers.endOf", { number })}
              onClick={() => onEnd(number)}
            >
              {say("waivers.end")}
            </Button>
          ) : null}
        </li>
      )}
    />
  );
}
