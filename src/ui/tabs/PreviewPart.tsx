import { makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TabView } from "../../app/TabViews";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";
import { visibleText } from "../visibleText";
import { useAnswer } from "./useAnswer";
import { useTabsText } from "./useTabsText";

const useStyles = makeStyles({
  block: { margin: "4px 0 8px" },
  caption: { margin: "0 0 2px", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  scroll: {
    overflowX: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: {
    maxWidth: "160px",
    padding: "2px 6px",
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  heading: {
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "start",
  },
  none: { margin: "4px 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The headings and first rows of a tab as it would be written now. */
export function PreviewPart({ tab }: { readonly tab: TabView }): ReactNode {
  const styles = useStyles();
  const { session, state } = usePane();
  const say = useTabsText();
  const { id, isMasked } = tab;
  const preview = useAnswer(() => session.previewTab(id), `${id} ${state.language} ${isMasked} ${!state.summary}`);
  if (preview === undefined) return <Spinner size="tiny" label={say("preview.loading")} />;
  if (preview === null) return <p className={styles.none}>{say("preview.none")}</p>;
  return preview.blocks.map(({ title, headings, rows, total }, index) => {
    const of = visibleText(title ?? preview.title);
    const shown = rows.length;
    const caption =
      total === 0 && state.summary === null
        ? say("preview.headings", { title: of })
        : say("preview.of", { title: of, shown, count: Math.max(total, shown) });
    return (
      <div key={index} className={styles.block}>
        <p className={styles.caption}>
          <CellText text={caption} />
        </p>
        <div className={styles.scroll} role="region" tabIndex={0} aria-label={caption}>
          <table className={styles.table}>
            <thead>
              <tr>
                {headings.map((heading, column) => (
                  <th key={column} scope="col" className={mergeClasses(styles.cell, styles.heading)}>
                    <CellText text={heading} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, line) => (
                <tr key={line}>
                  {row.map((text, column) => (
                    <td key={column} className={styles.cell}>
                      <CellText text={text} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    );
  });
}
