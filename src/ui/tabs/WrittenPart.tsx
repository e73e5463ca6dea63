import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { WrittenTabView } from "../../app/TabViews";
import { CellText } from "../CellText";
import { Disclosure } from "../Disclosure";
import { usePane } from "../PaneContext";
import { useTabsText } from "./useTabsText";
import { WrittenRow } from "./WrittenRow";

const useStyles = makeStyles({
  outcome: { margin: 0 },
  line: { display: "block" },
  differ: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  list: { margin: "6px 0 0", padding: 0, listStyle: "none" },
  heading: { margin: "8px 0 2px", fontSize: tokens.fontSizeBase300 },
  left: { margin: 0, paddingInlineStart: "16px", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

/** How the last writing went: what was made, whether spreadsheet and engine agree, what was left out and why. */
export function WrittenPart({ written }: { readonly written: readonly WrittenTabView[] }): ReactNode {
  const styles = useStyles();
  const { state } = usePane();
  const say = useTabsText();
  const { leftOut } = state.tabs;
  const computed = written.flatMap((tab) => tab.computed ?? []);
  const agree = computed.reduce((sum, one) => sum + one.agree, 0);
  const differ = computed.reduce((sum, one) => sum + one.differ.length, 0);
  return (
    <Disclosure title={say("written.title")} openAtFirst>
      <p role="status" className={styles.outcome}>
        <span className={styles.line}>
          {written.length === 0 ? say("written.noneDone") : say("written.done", { count: written.length })}
        </span>
        {agree > 0 ? <span className={styles.line}>{say("written.agree", { count: agree })}</span> : null}
        {differ > 0 ? (
          <span className={mergeClasses(styles.line, styles.differ)}>{say("written.differ", { count: differ })}</span>
        ) : null}
        {written.length > 0 && computed.length === 0 && state.refusal === null ? (
          <span className={styles.line}>{say("written.notComputed")}</span>
        ) : null}
      </p>
      <ul className={styles.list} aria-label={say("written.tabs")}>
        {written.map((tab) => (
          <WrittenRow key={tab.id} tab={tab} />
        ))}
      </ul>
      {leftOut.length > 0 ? (
        <>
          <h3 className={styles.heading}>{say("written.leftOut")}</h3>
          <ul className={styles.left} aria-label={say("written.leftOut")}>
            {leftOut.map(({ id, name, why }) => (
              <li key={id}>
                <CellText
                  text={say("written.left", {
                    name: say("tabs.tab", { id, name }),
                    why: typeof why === "string" ? why : [why.message, why.advice].filter(Boolean).join(" "),
                  })}
                />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Disclosure>
  );
}
