import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RunSummary } from "../../app/views";
import { VERDICTS } from "../../core/model/Run";
import { usePane } from "../PaneContext";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0, listStyle: "none" },
  name: { fontWeight: tokens.fontWeightSemibold },
  bar: {
    display: "flex",
    height: "10px",
    marginTop: "2px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    overflow: "hidden",
  },
  part: { minWidth: "2px", borderRight: `1px solid ${tokens.colorNeutralBackground1}`, forcedColorAdjust: "none" },
  swatch: {
    display: "inline-block",
    width: "8px",
    height: "8px",
    marginInlineEnd: "4px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    forcedColorAdjust: "none",
  },
  met: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  notMet: { backgroundColor: tokens.colorPaletteRedBackground3 },
  toVerify: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
  notApplicable: { backgroundColor: tokens.colorNeutralBackground6 },
  counts: { display: "flex", flexWrap: "wrap", gap: "0 10px", margin: 0, fontSize: tokens.fontSizeBase200 },
});

/** Households by verdict in each dimension. The text says all; the bar repeats it. */
export function VerdictBars({ verdicts }: Pick<RunSummary, "verdicts">): ReactNode {
  const styles = useStyles();
  const { t, words } = usePane();
  return (
    <ul className={styles.list}>
      {verdicts.map(({ dimension, counts }) => (
        <li key={dimension}>
          <span className={styles.name}>{words.dimensions[dimension]}</span>
          <div className={styles.bar} aria-hidden="true">
            {VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => (
              <span
                key={verdict}
                className={mergeClasses(styles.part, styles[verdict])}
                style={{ flexGrow: counts[verdict] }}
              />
            ))}
          </div>
          <p className={styles.counts}>
            {VERDICTS.map((verdict) => (
              <span key={verdict}>
                <span className={mergeClasses(styles.swatch, styles[verdict])} aria-hidden="true" />
                {t("verdict.count", { verdict: words.verdicts[verdict], count: counts[verdict] })}
              </span>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}
