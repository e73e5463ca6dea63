import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ReactNode } from "react";
import type { FieldOf } from "../../app/draftFaults";
import type { OwnRuleDraft } from "../../app/OwnRuleDraft";
import { wordDraft } from "../../app/wordDraft";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";

const useStyles = makeStyles({
  card: {
    padding: "6px 10px",
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  text: { margin: 0, overflowWrap: "anywhere" },
});

interface DraftSentenceProps {
  readonly draft: OwnRuleDraft;
  readonly fieldOf: FieldOf;
}

/** The rule as it stands, in one sentence. */
export function DraftSentence({ draft, fieldOf }: DraftSentenceProps): ReactNode {
  const styles = useStyles();
  const { state, t, words } = usePane();
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        {t("own.meaning")}
      </h3>
      <p className={styles.text}>
        <CellText
          text={t("own.sentence", {
            condition: wordDraft(draft, fieldOf, state.language),
            column: fieldOf(draft.at)?.label ?? "…",
            severity: words.severities[draft.severity],
          })}
        />
      </p>
    </section>
  );
}
