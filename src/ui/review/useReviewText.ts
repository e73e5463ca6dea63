import { useMemo } from "react";
import type { Language } from "../../core/model/Field";
import { paneReviewEnUS } from "../../messages/paneReview.en-US";
import { paneReviewZhCN } from "../../messages/paneReview.zh-CN";
import { usePane } from "../PaneContext";
import { textOf, type TextOf } from "../paneText";

export type ReviewText = TextOf<typeof paneReviewZhCN>;

const CATALOGUES: Readonly<Record<Language, Readonly<Record<keyof typeof paneReviewZhCN, string>>>> = {
  "zh-CN": paneReviewZhCN,
  "en-US": paneReviewEnUS,
};

/** Labels of the meeting: they are not among the pane's own, so that the pane begins without them. */
export function useReviewText(): ReviewText {
  const { language } = usePane().state;
  return useMemo(() => textOf<typeof paneReviewZhCN>(CATALOGUES[language], language), [language]);
}
