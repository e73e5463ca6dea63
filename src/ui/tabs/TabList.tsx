import { Button, makeStyles } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ReactNode } from "react";
import type { TabNeedView, TabView } from "../../app/TabViews";
import type { TabId } from "../../core/model/SummaryTab";
import { Disclosure } from "../Disclosure";
import { usePane } from "../PaneContext";
import { TabRow } from "./TabRow";
import { useTabsText } from "./useTabsText";

const useStyles = makeStyles({
  choices: { display: "flex", flexWrap: "wrap", gap: "4px", marginBottom: "4px" },
  list: { margin: 0, padding: 0, listStyle: "none" },
});

interface TabListProps {
  readonly tabs: readonly TabView[];
  readonly onSettle: (action: Exclude<TabNeedView["action"], "none">) => void;
}

/** Every tab with its box; what the person ticks shows at once and is kept one after the other. */
export function TabList({ tabs, onSettle }: TabListProps): ReactNode {
  const styles = useStyles();
  const { session, keep } = usePane();
  const say = useTabsText();
  const [wanted, setWanted] = useState<ReadonlySet<TabId> | null>(null);
  const asked = useRef(0);
  const chosen = wanted ?? new Set(tabs.flatMap(({ id, isChosen }) => (isChosen ? [id] : [])));

  const choose = (isWanted: (tab: TabView) => boolean): void => {
    const ids = tabs.filter(isWanted).map(({ id }) => id);
    const mine = ++asked.current;
    setWanted(new Set(ids));
    void keep(() => session.chooseTabs(ids)).then(() => {
      if (asked.current === mine) setWanted(null);
    });
  };
  return (
    <Disclosure
      title={say("tabs.list")}
      aside={say("tabs.listAside", { chosen: chosen.size, count: tabs.length })}
      openAtFirst
    >
      <div role="group" aria-label={say("tabs.choose")} className={styles.choices}>
        <Button size="small" onClick={() => choose(({ isUsual }) => isUsual)}>
          {say("tabs.usual")}
        </Button>
        <Button size="small" onClick={() => choose(() => true)}>
          {say("tabs.all")}
        </Button>
        <Button size="small" onClick={() => choose(() => false)}>
          {say("tabs.nothing")}
        </Button>
      </div>
      <ul className={styles.list}>
        {tabs.map((tab) => (
          <TabRow
            key={tab.id}
            tab={tab}
            isChosen={chosen.has(tab.id)}
            nameOf={(id) => tabs.find((one) => one.id === id)?.name ?? id}
            onChoose={(is) => choose(({ id }) => (id === tab.id ? is : chosen.has(id)))}
            onSettle={onSettle}
          />
        ))}
      </ul>
    </Disclosure>
  );
}
