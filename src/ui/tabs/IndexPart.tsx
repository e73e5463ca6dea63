import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TabOptions } from "../../core/model/TabFacts";
import { EntryField } from "../EntryField";
import { usePane } from "../PaneContext";
import { readNumber } from "./readNumber";
import { useTabsText } from "./useTabsText";

/** A third is shown with so many digits; it is kept exact until somebody writes another number. */
const DIGITS = 4;

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    // Clear of what stands still above and below.
    scrollMarginBlock: "48px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  title: { margin: "6px 0 0", fontSize: tokens.fontSizeBase300 },
  text: { margin: 0, fontSize: tokens.fontSizeBase200 },
});

/** What of the poverty index is ours and no standard's, and the county's acceptance of it. */
export function IndexPart({ onChange }: { onChange: (change: Partial<TabOptions["index"]>) => void }): ReactNode {
  const styles = useStyles();
  const { state } = usePane();
  const say = useTabsText();
  const { isAccepted, k } = state.tabs.options.index;
  const kOf = (text: string): number | null => {
    const value = readNumber(text);
    return typeof value === "number" && value > 0 && value <= 1 ? value : null;
  };
  return (
    <div role="group" aria-label={say("options.index")} tabIndex={-1} data-part="acceptance" className={styles.part}>
      <h3 className={styles.title}>{say("options.index")}</h3>
      <p className={styles.text}>{say("options.indexText")}</p>
      <Checkbox
        checked={isAccepted}
        label={say("options.indexAccept")}
        onChange={(_event, { checked }) => onChange({ isAccepted: checked === true })}
      />
      <EntryField
        label={say("options.k")}
        hint={say("options.kHint")}
        value={String(Number(k.toFixed(DIGITS)))}
        fault={(text) => (kOf(text) === null ? say("options.kBad") : null)}
        onCommit={(text) => onChange({ k: kOf(text) ?? k })}
      />
    </div>
  );
}
