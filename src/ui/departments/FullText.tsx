import type { ReactNode } from "react";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";
import { tellInvisible } from "../visibleText";

interface FullTextProps {
  readonly text: { readonly masked: string; readonly full: string };
  /** Whether the person asked to see it. */
  readonly isFull: boolean;
}

/** A value of a person: masked, until the person who has to decide asks for it. What is masked is not on the page. */
export function FullText({ text, isFull }: FullTextProps): ReactNode {
  const { t } = usePane();
  const shown = isFull ? text.full : text.masked;
  if (shown === "") return t("finding.blank");
  return isFull ? <bdi>{tellInvisible(shown)}</bdi> : <CellText text={shown} />;
}
