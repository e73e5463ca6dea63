import type { OwnRuleDraft } from "../../app/OwnRuleDraft";
import { usePane } from "../PaneContext";

/**
 * Keeps a draft in the workbook. What is refused stays as it is written. A new rule that was kept although the step
 * ended in a refusal (the sheet changed meanwhile) takes its id, so that it is not kept twice.
 */
export function useSaveDraft(
  draft: OwnRuleDraft,
  onDraft: (draft: OwnRuleDraft) => void,
  onSaved: (title: string) => void,
): () => Promise<void> {
  const { session } = usePane();
  return async () => {
    const ids = async (): Promise<readonly string[]> => (await session.rules()).map(({ id }) => id);
    const before = await ids();
    await session.correct({ ownRule: { save: draft } });
    const { refusal, defect } = session.state();
    if (refusal === null && defect === null) {
      onSaved(draft.title.trim());
      return;
    }
    const kept = draft.id === null ? (await ids()).find((id) => !before.includes(id)) : undefined;
    if (kept !== undefined) onDraft({ ...draft, id: kept });
  };
}
