import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import type { TabNeedView } from "../../app/TabViews";
import { ProgressCard } from "../chrome/ProgressCard";
import { useFocusIfLost, usePane } from "../PaneContext";
import { SubScreen } from "../SubScreen";
import { whenIdle } from "../whenIdle";
import { FiguresView } from "./FiguresView";
import { OptionsPart } from "./OptionsPart";
import { TabList } from "./TabList";
import { useTabsText } from "./useTabsText";
import { VillagesView } from "./VillagesView";
import { WriteBar } from "./WriteBar";
import { WrittenPart } from "./WrittenPart";

type View = "list" | "villages" | "figures";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px", padding: "0 8px" },
  help: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  progress: { padding: "0 8px 8px" },
});

/** The summary tabs: which there are, what each lacks, what the county chooses, and how their writing went. */
export function TabsScreen({ onBack }: { readonly onBack: () => void }): ReactNode {
  const styles = useStyles();
  const { session, state, t, hasFocus, keep, isKeeping, reveal, openDepartments } = usePane();
  const say = useTabsText();
  const { progress, summary, stale, selfChecked, recognition } = state;
  const { tabs, form, written } = state.tabs;
  const [view, setView] = useState<View>("list");
  const [areOptionsOpen, setOptionsOpen] = useState(false);
  const section = useRef<HTMLElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const isBusy = progress !== null && !isKeeping;
  const isFresh = summary !== null && !stale && selfChecked === null;

  useEffect(() => {
    if (!isFresh) return;
    void keep(async () => {
      await whenIdle(session);
      await session.lookAtTabs();
    });
  }, [session, keep, isFresh]);
  useFocusIfLost(back, !isBusy);
  useEffect(() => {
    const main = section.current?.closest("main");
    if (main) main.scrollTop = 0;
    if (hasFocus.current) back.current?.focus();
  }, [hasFocus]);

  const open = (next: View): void => {
    setView(next);
    requestAnimationFrame(() => {
      section.current?.closest("main")?.scrollTo({ top: 0 });
      back.current?.focus();
    });
  };
  const leave = (): void => {
    if (view === "list") return onBack();
    const from = view;
    setView("list");
    requestAnimationFrame(() => section.current?.querySelector<HTMLElement>(`[data-opens="tabs ${from}"]`)?.focus());
  };
  const showAcceptance = (): void => {
    setOptionsOpen(true);
    requestAnimationFrame(() => section.current?.querySelector<HTMLElement>('[data-part="acceptance"]')?.focus());
  };
  const settle = (action: Exclude<TabNeedView["action"], "none">): void => {
    if (action === "villages") open("villages");
    else if (action === "departments") openDepartments();
    else if (action === "previous" || action === "parameters") reveal(action);
    else showAcceptance();
  };
  const chosen = new Set(tabs.filter(({ isChosen }) => isChosen).map(({ name }) => name));
  const asked = form?.columns.filter(({ usedBy }) => usedBy.some((name) => chosen.has(name))) ?? [];
  const unfilled =
    form?.villages.filter(({ values }) => asked.some(({ id }) => (values[id] ?? null) === null)).length ?? 0;
  const titles = { list: t("tabs.title"), villages: say("tabs.villages"), figures: say("tabs.figures") };
  return (
    <SubScreen
      label={t("tabs.title")}
      title={titles[view]}
      isBusy={isBusy}
      section={section}
      back={back}
      onBack={leave}
    >
      {progress && isBusy && progress.step !== "recognising" ? (
        <div className={styles.progress}>
          <ProgressCard progress={progress} />
        </div>
      ) : null}
      <div hidden={view !== "list"}>
        <div className={styles.list}>
          <p className={styles.help}>{say("tabs.help")}</p>
          {recognition === null ? (
            <MessageBar intent="warning" layout="multiline" politeness="polite">
              <MessageBarBody>{say("tabs.noSheet")}</MessageBarBody>
              <MessageBarActions>
                <Button size="small" onClick={onBack}>
                  {say("tabs.toHome")}
                </Button>
              </MessageBarActions>
            </MessageBar>
          ) : summary === null && !isBusy ? (
            <MessageBar intent="info" layout="multiline" politeness="polite">
              <MessageBarBody>{say("tabs.noRun")}</MessageBarBody>
              <MessageBarActions>
                <Button size="small" onClick={() => void session.lookAtTabs()}>
                  {say("tabs.look")}
                </Button>
              </MessageBarActions>
            </MessageBar>
          ) : null}
          <div className={styles.buttons}>
            <Button data-opens="tabs figures" onClick={() => open("figures")}>
              {say("tabs.figures")}
            </Button>
            <Button data-opens="tabs villages" onClick={() => open("villages")}>
              {unfilled > 0 ? say("tabs.villagesOpen", { open: unfilled }) : say("tabs.villages")}
            </Button>
          </div>
          {written !== null && !isBusy ? <WrittenPart written={written} /> : null}
          <TabList tabs={tabs} onSettle={settle} />
          <OptionsPart isOpen={areOptionsOpen} onToggle={setOptionsOpen} />
        </div>
        <WriteBar tabs={tabs} isBusy={isBusy} />
      </div>
      {view === "villages" ? <VillagesView /> : null}
      {view === "figures" ? <FiguresView /> : null}
    </SubScreen>
  );
}
