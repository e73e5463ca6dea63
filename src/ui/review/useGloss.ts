import { useCallback } from "react";
import { paneReviewZhCN } from "../../messages/paneReview.zh-CN";
import { usePane } from "../PaneContext";
import { useReviewText } from "./useReviewText";

type WordKey = Extract<keyof typeof paneReviewZhCN, `word.${string}`>;

const isWord = (key: string): key is WordKey => key.startsWith("word.");
const WORDS = new Map<string, WordKey>(
  Object.entries(paneReviewZhCN).flatMap(([key, word]) => (isWord(key) ? [[word, key] as const] : [])),
);

/**
 * A word of the assessment tab, which is Chinese in every language, with what it means or, where nobody has to find it on
 * the tab, by that alone; any other text as it is.
 */
export function useGloss(): (word: string, isAlone?: boolean) => string {
  const { language } = usePane().state;
  const say = useReviewText();
  return useCallback(
    (word, isAlone = false) => {
      const key = WORDS.get(word);
      if (key === undefined || language === "zh-CN") return word;
      return isAlone ? say(key) : `${word} (${say(key)})`;
    },
    [say, language],
  );
}
