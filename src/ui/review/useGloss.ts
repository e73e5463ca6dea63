import { useCallback } from "react";
import { paneReviewZhCN } from "../../messages/paneReview.zh-CN";
import { usePane } from "../PaneContext";
import { useReviewText } from "./useReviewText";

type WordKey = Extract<keyof typeof paneReviewZhCN, `word.${string}`>;

const isWord = (key: string): key is WordKey => key.startsWith("word.");
const WORDS = new Map<string, WordKey>(
  Object.entries(paneReviewZhCN).flatMap(([key, word]) => (isWord(key) ? [[word, key] as const] : [])),
);

/** A word of the assessment tab, which is Chinese in every language, with what it means; any other text as it is. */
export function useGloss(): (word: string) => string {
  const { language } = usePane().state;
  const say = useReviewText();
  return useCallback(
    (word) => {
      const key = WORDS.get(word);
      return key === undefined || language === "zh-CN" ? word : `${word} (${say(key)})`;
    },
    [say, language],
  );
}
