import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { WrittenTabView } from "../../app/TabViews";
import type { CellValue } from "../../core/model/RawSheet";
import { CellText } from "../CellText";
import { Fold } from "../Fold";
import { LongList } from "../LongList";
import { usePane } from "../PaneContext";
import { visibleText } from "../visibleText";
import { useTabsText } from "./useTabsText";

const useStyles = makeStyles({
  row: { padding: "4px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  top: { display: "flex", alignItems: "flex-start", gap: "6px" },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  name: { fontWeight: tokens.fontWeightSemibold },
  facts: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  differ: { color: tokens.colorPaletteRedForeground1 },
  show: { flexShrink: 0, minWidth: 0 },
  cell: { textAlign: "start", fontSize: "inherit" },
  help: { margin: "2px 0", fontSize: tokens.fontSizeBase200 },
});

/** One tab that was made. A cell whose value is not the engine's leads to itself. */
export function WrittenRow({ tab }: { readonly tab: WrittenTabView }): ReactNode {
  const styles = useStyles();
  const { session, keep } = usePane();
  const say = useTabsText();
  const { id, sheet, renamed, rows, computed, dropped } = tab;
  const differ = computed?.differ ?? [];
  const name = say("tabs.tab", { id, name: tab.name });
  const facts = [
    say("written.rows", { count: rows }),
    ...(computed && computed.agree > 0 ? [say("written.tabAgree", { count: computed.agree })] : []),
  ];
  const more = (count: number): string => say("written.more", { count });
  const value = (text: string): string => (text === "" ? say("written.blank") : text);
  return (
    <li className={styles.row}>
      <div className={styles.top}>
        <span className={styles.text}>
          <span className={styles.name}>
            <CellText text={sheet} />
          </span>
          <span className={styles.facts}>
            {facts.join(" · ")}
            {differ.length > 0 ? (
              <span className={styles.differ}>{` · ${say("written.tabDiffer", { count: differ.length })}`}</span>
            ) : null}
          </span>
          {renamed ? (
            <span className={styles.facts}>
              <CellText text={say("written.renamed", { sheet })} />
            </span>
          ) : null}
        </span>
        <Button
          size="small"
          className={styles.show}
          aria-label={say("tabs.showOf", { sheet: visibleText(sheet) })}
          onClick={() => void keep(() => session.showTab(id))}
        >
          {say("tabs.show")}
        </Button>
      </div>
      {differ.length > 0 ? (
        <Fold openAtFirst title={<CellText text={say("written.differences", { tab: name })} />}>
          <LongList
            label={say("written.differences", { tab: name })}
            more={more}
            entries={differ}
            show={({ at, address, expected, found }) => (
              <li key={address}>
                <Link
                  as="button"
                  className={mergeClasses(styles.cell, styles.differ)}
                  onClick={() => void keep(() => session.select(at))}
                >
                  <CellText
                    text={say("written.difference", { address, expected: value(expected), found: value(found) })}
                  />
                </Link>
              </li>
            )}
          />
        </Fold>
      ) : null}
      {dropped.length > 0 ? (
        <Fold title={<CellText text={say("written.dropped", { tab: name, count: dropped.length })} />}>
          <p className={styles.help}>{say("written.droppedHelp")}</p>
          <LongList
            label={say("written.dropped", { tab: name, count: dropped.length })}
            more={more}
            entries={dropped}
            show={({ key, heading, value: typed }) => (
              <li key={`${key} ${heading} ${shown(typed)}`}>
                <CellText text={say("written.droppedCell", { key, heading, value: value(shown(typed)) })} />
              </li>
            )}
          />
        </Fold>
      ) : null}
    </li>
  );
}

function shown(value: CellValue): string {
  if (value === null) return "";
  return typeof value === "object" ? value.error : String(value);
}
