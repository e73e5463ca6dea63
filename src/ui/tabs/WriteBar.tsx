import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TabView } from "../../app/TabViews";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";
import { whenIdle } from "../whenIdle";
import { useTabsText } from "./useTabsText";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    marginTop: "8px",
    padding: "8px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  notes: { flexGrow: 1, flexBasis: "140px", minWidth: 0, fontSize: tokens.fontSizeBase200 },
  note: { margin: 0, overflowWrap: "anywhere" },
});

interface WriteBarProps {
  readonly tabs: readonly TabView[];
  readonly isBusy: boolean;
}

/** The button that makes what is chosen, and what that takes along or leaves out. */
export function WriteBar({ tabs, isBusy }: WriteBarProps): ReactNode {
  const styles = useStyles();
  const { session, state } = usePane();
  const say = useTabsText();
  const chosen = tabs.filter(({ isChosen }) => isChosen);
  const isBlocked = ({ needs }: TabView): boolean => needs.some(({ effect }) => effect === "blocks");
  const made = chosen.filter((tab) => !isBlocked(tab));
  const under = new Set(chosen.flatMap(({ over }) => over));
  const along = tabs.filter(({ id, isChosen }) => under.has(id) && !isChosen);
  const names = along.map(({ id, name }) => say("tabs.tab", { id, name })).join(say("tabs.separator"));
  const write = async (): Promise<void> => {
    await whenIdle(session);
    await session.writeTabs();
  };
  return (
    <div className={styles.bar}>
      <Button
        appearance="primary"
        disabledFocusable={isBusy || made.length === 0 || state.recognition === null}
        onClick={() => void write()}
      >
        {say("write.start", { count: made.length })}
      </Button>
      <div className={styles.notes}>
        {chosen.length === 0 ? <p className={styles.note}>{say("write.none")}</p> : null}
        {along.length > 0 ? (
          <p className={styles.note}>
            <CellText text={say("write.with", { names })} />
          </p>
        ) : null}
        {chosen.length > made.length ? (
          <p className={styles.note}>{say("write.blocked", { count: chosen.length - made.length })}</p>
        ) : null}
      </div>
    </div>
  );
}
