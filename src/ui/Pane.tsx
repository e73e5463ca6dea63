import { FluentProvider, makeStyles, ProgressBar, Spinner, tokens, webLightTheme } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { ReactNode } from "react";
import type { Session } from "../app/Session";
import type { CellView, FindingView } from "../app/views";
import { catalogues } from "../messages/catalogues";
import { announcement } from "./announcement";
import { Header } from "./chrome/Header";
import { Notices } from "./chrome/Notices";
import { DefectBoundary } from "./DefectBoundary";
import { useDecisions } from "./departments/useDecisions";
import { HomeScreen } from "./HomeScreen";
import { PaneContext } from "./PaneContext";
import type { FindingScope } from "./PaneContext";
import { paneText } from "./paneText";
import { replacesResults } from "./replacesResults";
import type { SectionName } from "./SectionName";
import { SelectionDock } from "./SelectionDock";

const FindingScreen = lazy(async () => ({ default: (await import("./findings/FindingScreen")).FindingScreen }));
const DepartmentsScreen = lazy(async () => ({
  default: (await import("./departments/DepartmentsScreen")).DepartmentsScreen,
}));
const TabsScreen = lazy(async () => ({ default: (await import("./tabs/TabsScreen")).TabsScreen }));
const AuditScreen = lazy(async () => ({ default: (await import("./audit/AuditScreen")).AuditScreen }));
const ReviewScreen = lazy(async () => ({ default: (await import("./review/ReviewScreen")).ReviewScreen }));
const RulesScreen = lazy(async () => ({ default: (await import("./rules/RulesScreen")).RulesScreen }));

const THEME = {
  ...webLightTheme,
  fontFamilyBase: `"Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", system-ui, sans-serif`,
};

const useStyles = makeStyles({
  provider: { height: "100%" },
  pane: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  main: { flexGrow: 1, flexShrink: 0, flexBasis: "160px", overflowY: "auto" },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  // Most recognitions end before it is seen.
  quick: {
    position: "absolute",
    top: 0,
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: "0.1s",
    animationDelay: "0.4s",
    animationFillMode: "backwards",
  },
  opening: { padding: "48px 16px" },
});

interface Chosen {
  readonly finding: FindingView;
  /** The selection when it was chosen. */
  readonly before: CellView | null;
}

/** What the pane shows beside the list of findings, which lies over the first screen. */
type Screen =
  | { readonly name: "home" | "rules" | "tabs" | "audit" | "review" }
  | { readonly name: "departments"; readonly department: string | null };

const HOME: Screen = { name: "home" };

export interface PaneProps {
  readonly session: Session;
}

/** The task pane: everything a person sees of a session. It never builds one. */
export function Pane({ session }: PaneProps): ReactNode {
  const state = useSyncExternalStore(session.subscribe, session.state);
  return (
    <FluentProvider theme={THEME} style={{ height: "100%" }}>
      <DefectBoundary language={state.language}>
        <PaneBody session={session} />
      </DefectBoundary>
    </FluentProvider>
  );
}

function PaneBody({ session }: PaneProps): ReactNode {
  const styles = useStyles();
  const state = useSyncExternalStore(session.subscribe, session.state);
  const { language, progress, summary, selection } = state;
  const [scope, setScope] = useState<FindingScope | null>(null);
  const [screen, setScreen] = useState<Screen>(HOME);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [openSections, setOpenSections] = useState<ReadonlySet<SectionName>>(new Set());
  const [isChoosing, setChoosing] = useState(false);
  const [kept, setKept] = useState(0);
  const hasFocus = useRef(false);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    const leave = (): void => {
      hasFocus.current = false;
    };
    window.addEventListener("blur", leave);
    return () => window.removeEventListener("blur", leave);
  }, []);

  const decisions = useDecisions(session, state);
  const isKeeping = kept > 0 || decisions.isKeeping;
  const isReplaced = !isChoosing && kept === 0 && replacesResults(progress);
  const keep = useCallback(async (action: () => Promise<void>): Promise<void> => {
    setKept((count) => count + 1);
    await action().finally(() => setKept((count) => count - 1));
  }, []);
  const value = useMemo(() => {
    const toggleSection = (section: SectionName, open: boolean): void =>
      setOpenSections((before) => new Set(open ? [...before, section] : [...before].filter((one) => one !== section)));
    return {
      session,
      state,
      t: paneText(language),
      words: catalogues[language],
      percent: new Intl.NumberFormat(language, { style: "percent" }),
      hasFocus,
      openFindings: setScope,
      openRules: () => setScreen({ name: "rules" }),
      openTabs: () => setScreen({ name: "tabs" }),
      openAudit: () => setScreen({ name: "audit" }),
      openReview: () => setScreen({ name: "review" }),
      openDepartments: (department?: string) => setScreen({ name: "departments", department: department ?? null }),
      decisions,
      isReplaced,
      setChoosing,
      isKeeping,
      keep,
      openSections,
      toggleSection,
      reveal: (section: SectionName) => {
        setScreen(HOME);
        toggleSection(section, true);
        requestAnimationFrame(() => main.current?.querySelector<HTMLElement>(`[data-section="${section}"]`)?.focus());
      },
    };
  }, [session, state, language, isReplaced, isKeeping, keep, openSections, decisions]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  // office.js answers Tab itself: from what only code can focus, and from the page, it leads nowhere. The browser knows the way.
  useEffect(() => {
    const keep = (event: KeyboardEvent): void => {
      if (event.key === "Tab") event.stopPropagation();
    };
    document.addEventListener("keydown", keep);
    return () => document.removeEventListener("keydown", keep);
  }, []);

  const { t } = value;
  const listed = scope !== null && summary !== null && !isReplaced;
  const inFront = listed && chosen && isStillChosen(chosen, selection) ? chosen.finding : null;
  const opening = state.sheets.length === 0 && !state.refusal && state.defect === null;
  const isHomeShown = !listed && !opening && (screen.name === "home" || (screen.name === "rules" && isReplaced));
  const back = (): void => {
    const from = scope && scopeMark(scope);
    setScope(null);
    setChosen(null);
    requestAnimationFrame(() => {
      const opener = main.current?.querySelector<HTMLElement>(`[data-scope="${from}"]`);
      (opener ?? main.current?.querySelector<HTMLElement>('[data-scope="outcome"]'))?.focus();
    });
  };
  const leave = useCallback((opener: string): void => {
    setScreen(HOME);
    requestAnimationFrame(() => main.current?.querySelector<HTMLElement>(`[data-opens="${opener}"]`)?.focus());
  }, []);
  const leaveRules = useCallback(() => leave("rules"), [leave]);
  const leaveTabs = useCallback(() => leave("tabs"), [leave]);
  const leaveAudit = useCallback(() => leave("audit"), [leave]);
  const leaveReview = useCallback(() => leave("review"), [leave]);
  const department = screen.name === "departments" ? screen.department : null;
  const leaveDepartments = useCallback(
    () => leave(department === null ? "departments" : `department ${department}`),
    [leave, department],
  );
  return (
    <PaneContext value={value}>
      <div
        className={styles.pane}
        onFocus={() => {
          hasFocus.current = true;
        }}
        onKeyDown={(event) => {
          const inside = event.target instanceof Node && event.currentTarget.contains(event.target);
          if (event.key === "Escape" && inside && progress) session.cancel();
        }}
      >
        {screen.name === "review" ? null : <Header />}
        <div className={styles.unseen} role="status" aria-live="polite">
          {announcement(isKeeping ? { ...state, progress: null } : state, t)}
        </div>
        {progress?.step === "recognising" ? (
          <ProgressBar className={styles.quick} aria-label={t("step.recognising")} />
        ) : null}
        <Notices isHomeShown={isHomeShown} />
        <main ref={main} className={styles.main} aria-busy={progress !== null && kept === 0}>
          {opening ? <Spinner className={styles.opening} label={t("app.opening")} /> : null}
          <div hidden={!isHomeShown}>
            <HomeScreen />
          </div>
          {listed ? (
            <Suspense fallback={<Spinner label={t("list.loading")} />}>
              <FindingScreen
                key={scopeMark(scope)}
                scope={scope}
                onBack={back}
                onChoose={(finding) => {
                  setChosen({ finding, before: selection });
                  return session.select(finding.at);
                }}
              />
            </Suspense>
          ) : null}
          {screen.name === "rules" ? (
            <div hidden={isReplaced}>
              <Suspense fallback={<Spinner label={t("rules.loading")} />}>
                <RulesScreen onBack={leaveRules} />
              </Suspense>
            </div>
          ) : null}
          {screen.name === "tabs" ? (
            <Suspense fallback={<Spinner label={t("tabs.loading")} />}>
              <TabsScreen onBack={leaveTabs} />
            </Suspense>
          ) : null}
          {screen.name === "audit" ? (
            <Suspense fallback={<Spinner label={t("audit.loading")} />}>
              <AuditScreen onBack={leaveAudit} />
            </Suspense>
          ) : null}
          {screen.name === "review" ? (
            <Suspense fallback={<Spinner label={t("review.loading")} />}>
              <ReviewScreen onBack={leaveReview} />
            </Suspense>
          ) : null}
          {screen.name === "departments" ? (
            <Suspense fallback={<Spinner label={t("dept.loading")} />}>
              <DepartmentsScreen department={department} onBack={leaveDepartments} />
            </Suspense>
          ) : null}
        </main>
        {summary && !isReplaced && screen.name === "home" ? <SelectionDock chosen={inFront} /> : null}
      </div>
    </PaneContext>
  );
}

function scopeMark({ ruleId, dimension, severity, waived }: FindingScope): string {
  if (waived) return "waived";
  if (ruleId) return `rule ${ruleId}`;
  return dimension ? `dimension ${dimension}` : `severity ${severity ?? ""}`;
}

/** Until the person selects another cell of the sheet than the finding's own. */
function isStillChosen({ finding, before }: Chosen, selection: CellView | null): boolean {
  if (selection === before || selection === null) return true;
  const { at } = finding;
  return selection.at.sheet === at.sheet && selection.at.row === at.row && selection.at.column === at.column;
}
