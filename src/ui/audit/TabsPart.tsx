import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { AuditedTab } from "../../app/AuditViews";
import { CellText } from "../CellText";
import { Fold } from "../Fold";
import { LongList } from "../LongList";
import { CellLink } from "./CellLink";
import { useAuditText } from "./useAuditText";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none", fontSize: tokens.fontSizeBase200 },
  tab: { padding: "4px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
  name: { fontWeight: tokens.fontWeightSemibold },
  line: { margin: "0 0 4px" },
});

const MARKS = { same: "✓", edited: "▲", outOfDate: "?" } as const;

/** Summary tabs held against what they come out as now; an edited cell leads to itself. */
export function TabsPart({ tabs }: { readonly tabs: readonly AuditedTab[] }): ReactNode {
  const styles = useStyles();
  const say = useAuditText();
  const value = (text: string): string => (text === "" ? say("tab.blank") : text);
  const stateText = ({ state, compared, editedCount }: AuditedTab): string =>
    state === "same"
      ? say("tab.same", { count: compared })
      : state === "edited"
        ? say("tab.edited", { count: editedCount })
        : say("tab.outOfDate");
  return (
    <ul className={styles.list}>
      {tabs.map((tab) => {
        const { id, name, state, edited, editedCount } = tab;
        return (
          <li key={id} className={styles.tab}>
            <span className={styles.name}>
              <CellText text={`${id} ${name}`} />
            </span>{" "}
            <span aria-hidden="true">{MARKS[state]}</span> {stateText(tab)}
            {edited.length > 0 ? (
              <Fold openAtFirst title={<CellText text={say("tab.list", { tab: name })} />}>
                {edited.length < editedCount ? (
                  <p className={styles.line}>{say("tab.capped", { count: editedCount, shown: edited.length })}</p>
                ) : null}
                <LongList
                  label={say("tab.list", { tab: name })}
                  more={(rest) => say("list.more", { count: rest })}
                  entries={edited}
                  show={({ at, address, stored, recomputed }) => (
                    <li key={address}>
                      <CellLink at={at} address={address}>
                        <CellText
                          text={
                            recomputed === null
                              ? say("tab.cellUnknown", { address, stored: value(stored) })
                              : say("tab.cell", { address, stored: value(stored), recomputed: value(recomputed) })
                          }
                        />
                      </CellLink>
                    </li>
                  )}
                />
              </Fold>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
