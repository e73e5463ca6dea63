import { createContext, useContext, useEffect } from "react";
import type { RefObject } from "react";
import type { Session, SessionState } from "../app/Session";
import type { Severity } from "../core/model/Finding";
import type { Dimension } from "../core/model/Rule";
import type { Catalogue } from "../messages/Catalogue";
import type { Decisions } from "./departments/useDecisions";
import type { PaneText } from "./paneText";
import type { SectionName } from "./SectionName";

/** Which findings the list shows. */
export interface FindingScope {
  readonly ruleId?: string;
  readonly dimension?: Dimension;
  readonly severity?: Severity;
  /** Those that are accepted as exceptions. */
  readonly waived?: true;
  readonly title: string;
}

export interface PaneContextValue {
  readonly session: Session;
  readonly state: SessionState;
  readonly t: PaneText;
  readonly words: Catalogue;
  readonly percent: Intl.NumberFormat;
  /** Whether the person has worked in the pane: only then may the pane move the focus. */
  readonly hasFocus: RefObject<boolean>;
  readonly openFindings: (scope: FindingScope) => void;
  readonly openRules: () => void;
  /** Opens the comparison with departments, at the results of one of them where it is named. */
  readonly openDepartments: (department?: string) => void;
  readonly openTabs: () => void;
  readonly openAudit: () => void;
  readonly openReview: () => void;
  readonly decisions: Decisions;
  /** Runs a short action of the session without telling its progress. */
  readonly keep: (action: () => Promise<void>) => Promise<void>;
  /** Whether a decision or a choice is on its way into the workbook. */
  readonly isKeeping: boolean;
  /** Whether what was found is hidden, because a run replaces it. */
  readonly isReplaced: boolean;
  /** Told while the period before is read: that replaces nothing. */
  readonly setChoosing: (isChoosing: boolean) => void;
  /** Sections that lie open. */
  readonly openSections: ReadonlySet<SectionName>;
  readonly toggleSection: (section: SectionName, open: boolean) => void;
  /** Leads to a section of the first screen, opens it and brings the focus to it. */
  readonly reveal: (section: SectionName) => void;
}

export const PaneContext = createContext<PaneContextValue | null>(null);

export function usePane(): PaneContextValue {
  const value = useContext(PaneContext);
  if (!value) throw new Error("usePane outside of Pane");
  return value;
}

/** Moves the focus to an element where the focused one has just gone, on appearing and whenever `when` becomes true. */
export function useFocusIfLost(target: RefObject<HTMLElement | null>, when = true): void {
  const { hasFocus } = usePane();
  useEffect(() => {
    if (when && hasFocus.current && isFocusLost()) target.current?.focus();
  }, [hasFocus, target, when]);
}

/** A browser takes the focus from what was hidden only when it draws again; until then it is as good as lost. */
function isFocusLost(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.closest("[hidden]") !== null;
}
