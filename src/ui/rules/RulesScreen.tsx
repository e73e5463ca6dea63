import { makeStyles, Spinner } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import type { OwnRuleDraft } from "../../app/OwnRuleDraft";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";
import { SubScreen } from "../SubScreen";
import { ConfirmDialog } from "./ConfirmDialog";
import { newDraft } from "./newDraft";
import { OwnRuleEditor } from "./OwnRuleEditor";
import { RuleOverview } from "./RuleOverview";
import { useRules } from "./useRules";

const useStyles = makeStyles({
  body: { padding: "0 8px 12px" },
  note: { margin: "0 0 6px", ":empty": { display: "none" } },
});

/** Which rules are asked and how grave they are, and the rules of the county's own. */
export function RulesScreen({ onBack }: { readonly onBack: () => void }): ReactNode {
  const styles = useStyles();
  const { state, t, hasFocus } = usePane();
  const rules = useRules();
  const [edited, setEdited] = useState<OwnRuleDraft | null>(null);
  const [isDirty, setDirty] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const [note, setNote] = useState("");
  const back = useRef<HTMLButtonElement>(null);
  // Each view begins at its top, where what was just done is told.
  useEffect(() => {
    const view = back.current?.closest("main");
    if (view) view.scrollTop = 0;
    if (hasFocus.current) back.current?.focus();
  }, [hasFocus, edited]);

  // Once a new run is there, its results are what the person asked for; an unfinished rule stays.
  const wasStale = useRef(state.stale);
  const isFresh = state.summary !== null && !state.stale;
  useEffect(() => {
    if (wasStale.current && isFresh && edited === null) onBack();
    if (isFresh || state.stale) wasStale.current = state.stale;
  }, [isFresh, state.stale, edited, onBack]);

  const edit = (draft: OwnRuleDraft): void => {
    setNote("");
    setDirty(false);
    setEdited(draft);
  };
  const close = (said = ""): void => {
    setLeaving(false);
    setEdited(null);
    setNote(said);
  };
  const leave = (): void => {
    if (edited === null) onBack();
    else if (isDirty) setLeaving(true);
    else close();
  };
  const title =
    edited === null
      ? t("rules.title")
      : edited.id === null
        ? t("own.newTitle")
        : t("own.editTitle", { rule: edited.id });
  return (
    <SubScreen title={title} isBusy={state.progress !== null} back={back} onBack={leave}>
      <div className={styles.body}>
        <p role="status" className={styles.note}>
          {note ? <CellText text={note} /> : null}
        </p>
        {edited === null ? (
          rules.rules === null ? (
            <Spinner label={t("rules.loading")} />
          ) : (
            <RuleOverview
              rules={rules}
              list={rules.rules}
              onAdd={() => edit(newDraft())}
              onEdit={edit}
              onNote={setNote}
            />
          )
        ) : (
          <OwnRuleEditor
            key={edited.id ?? "new"}
            start={edited}
            onDirty={setDirty}
            onSaved={(saved) => close(t("own.saved", { title: saved }))}
            onCancel={leave}
          />
        )}
      </div>
      {isLeaving ? (
        <ConfirmDialog
          title={t("own.leaveTitle")}
          text={t("own.leaveText")}
          confirm={t("own.leave")}
          cancel={t("own.stay")}
          onConfirm={() => close()}
          onCancel={() => setLeaving(false)}
        />
      ) : null}
    </SubScreen>
  );
}
