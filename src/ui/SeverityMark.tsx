import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { MARKS } from "../core/model/HighlightPlan";
import type { Severity } from "../core/model/Finding";
import { usePane } from "./PaneContext";

const useStyles = makeStyles({
  mark: { display: "inline-flex", gap: "3px", whiteSpace: "nowrap", fontWeight: tokens.fontWeightSemibold },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  note: { color: tokens.colorBrandForeground1 },
});

/** The mark of the result column with its word: colour is never the only channel. */
export function SeverityMark({ severity }: { readonly severity: Severity }): ReactNode {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <span className={mergeClasses(styles.mark, styles[severity])}>
      <span aria-hidden="true">{MARKS[severity]}</span>
      <span>{words.severities[severity]}</span>
    </span>
  );
}
