import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { ProgressCard } from "../chrome/ProgressCard";
import { Fold } from "../Fold";
import { useFocusIfLost, usePane } from "../PaneContext";
import { SubScreen } from "../SubScreen";
import { whenIdle } from "../whenIdle";
import { DecisionForm } from "./DecisionForm";
import { HouseholdSheet } from "./HouseholdSheet";
import { ReviewFilter } from "./ReviewFilter";
import { StepBar } from "./StepBar";
import { useMeeting } from "./useMeeting";
import { useReviewText } from "./useReviewText";
import { useStepKeys } from "./useStepKeys";

/** From this width on a projector is behind it: type grows. */
const WIDE = "@media (min-width: 800px)";

const useStyles = makeStyles({
  scale: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    [WIDE]: {
      "--fontSizeBase200": "20px",
      "--lineHeightBase200": "28px",
      "--fontSizeBase300": "22px",
      "--lineHeightBase300": "32px",
      "--fontSizeBase400": "24px",
      "--lineHeightBase400": "34px",
      "--fontSizeBase500": "30px",
      "--lineHeightBase500": "40px",
    },
  },
  body: { padding: "0 8px 12px", [WIDE]: { padding: "0 24px 24px" } },
  help: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  filter: { marginBottom: "8px" },
  card: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "12px",
    [WIDE]: { gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)", gap: "24px" },
  },
  decision: { [WIDE]: { position: "sticky", top: "120px", alignSelf: "start" } },
});

/** The review meeting: households one by one, as large as the pane is wide, and what is decided of each. */
export function ReviewScreen({ onBack }: { readonly onBack: () => void }): ReactNode {
  const styles = useStyles();
  const { session, state, t, hasFocus, keep, isKeeping } = usePane();
  const say = useReviewText();
  const { progress, review, tabs } = state;
  const { items } = review;
  const meeting = useMeeting();
  const { index, card, values, outcome, save, go } = meeting;
  const section = useRef<HTMLElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const isBusy = progress !== null && !isKeeping;
  const isMeeting = items !== null && items.length > 0;
  const isFormKnown = tabs.form !== null;
  const isChecked = state.summary !== null && !state.stale;

  useEffect(() => {
    if (isFormKnown || !isChecked) return;
    void keep(async () => {
      await whenIdle(session);
      await session.lookAtTabs();
    });
  }, [session, keep, isFormKnown, isChecked]);
  useEffect(() => {
    if (hasFocus.current) back.current?.focus();
  }, [hasFocus]);
  useFocusIfLost(back, !isBusy);

  const inFront = useRef<string | null>(null);
  const shown = card?.key ?? null;
  useEffect(() => {
    if (shown === null || shown === inFront.current) return;
    const isFirst = inFront.current === null;
    inFront.current = shown;
    if (isFirst || !hasFocus.current) return;
    section.current?.closest("main")?.scrollTo({ top: 0 });
    title.current?.focus();
  }, [shown, hasFocus]);

  const step = async (to: number): Promise<void> => {
    if (items !== null && to >= 0 && to < items.length) await go(to);
  };
  const saveAndGoOn = async (): Promise<void> => {
    if (items !== null && index + 1 < items.length) return step(index + 1);
    await save();
  };
  useStepKeys(isMeeting && !isBusy, {
    before: () => void step(index - 1),
    next: () => void step(index + 1),
    saveAndGoOn: () => void saveAndGoOn(),
  });
  const leave = async (): Promise<void> => {
    if (await save()) onBack();
  };
  const start = async (query: typeof review.query): Promise<void> => {
    if (!(await save())) return;
    await whenIdle(session);
    await session.startReview(query);
  };
  const end = async (): Promise<void> => {
    if (!(await save())) return;
    await keep(() => session.endReview());
  };

  return (
    <div className={styles.scale}>
      <SubScreen title={t("review.title")} isBusy={isBusy} section={section} back={back} onBack={() => void leave()}>
        <div className={styles.body}>
          {progress && isBusy && progress.step !== "recognising" ? (
            <ProgressCard progress={progress} />
          ) : isMeeting ? (
            <>
              <StepBar index={index} outcome={outcome} onStep={(to) => void step(to)} />
              <div className={styles.filter}>
                <Fold title={say("review.filter")}>
                  <ReviewFilter confirm={say("review.restart")} onStart={(query) => void start(query)} />
                  <Button onClick={() => void end()}>{say("review.end")}</Button>
                </Fold>
              </div>
              {card === undefined ? <p>{say("review.loadingCard")}</p> : null}
              {card === null ? <p>{say("review.gone")}</p> : null}
              {card && values ? (
                <div className={styles.card}>
                  <HouseholdSheet card={card} title={title} />
                  <div className={styles.decision}>
                    <DecisionForm
                      card={card}
                      values={values}
                      outcome={outcome}
                      isLast={index + 1 >= items.length}
                      onType={meeting.type}
                      onSave={() => void save()}
                      onSaveAndGoOn={() => void saveAndGoOn()}
                    />
                  </div>
                </div>
              ) : null}
            </>
          ) : (
            <>
              <p className={styles.help}>{say("review.help")}</p>
              <ReviewFilter confirm={say("review.start")} isPrimary onStart={(query) => void start(query)} />
            </>
          )}
        </div>
      </SubScreen>
    </div>
  );
}
