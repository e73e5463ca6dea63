import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle16Regular, Info16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { TabNeedView } from "../../app/TabViews";
import { CellText } from "../CellText";
import { useTabsText } from "./useTabsText";

const useStyles = makeStyles({
  list: { margin: "4px 0", padding: 0, listStyle: "none", fontSize: tokens.fontSizeBase200 },
  need: { display: "flex", gap: "4px", padding: "2px 0" },
  icon: { flexShrink: 0, marginTop: "2px" },
  blocks: { color: tokens.colorPaletteRedForeground1 },
  leaves: { color: tokens.colorPaletteDarkOrangeForeground1 },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  advice: { display: "block", color: tokens.colorNeutralForeground2 },
  button: { minWidth: 0, marginTop: "2px" },
});

interface NeedListProps {
  readonly needs: readonly TabNeedView[];
  /** Name of the tab, to tell its buttons from those of others. */
  readonly tab: string;
  readonly onSettle: (action: Exclude<TabNeedView["action"], "none">) => void;
}

/** What a tab lacks, what that leaves open, and the way to settle it. */
export function NeedList({ needs, tab, onSettle }: NeedListProps): ReactNode {
  const styles = useStyles();
  const say = useTabsText();
  if (needs.length === 0) return null;
  return (
    <ul className={styles.list}>
      {needs.map(({ effect, message, advice, action }) => (
        <li key={`${action} ${message}`} className={styles.need}>
          {effect === "blocks" ? (
            <ErrorCircle16Regular aria-hidden className={mergeClasses(styles.icon, styles.blocks)} />
          ) : (
            <Info16Regular aria-hidden className={mergeClasses(styles.icon, styles.leaves)} />
          )}
          <span className={styles.text}>
            <CellText text={say(`need.${effect}`, { text: message })} />
            <span className={styles.advice}>
              <CellText text={advice} />
            </span>
            {action === "none" ? null : (
              <Button
                size="small"
                className={styles.button}
                aria-label={say("need.forTab", { action: say(`need.${action}`), tab })}
                onClick={() => onSettle(action)}
              >
                {say(`need.${action}`)}
              </Button>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
