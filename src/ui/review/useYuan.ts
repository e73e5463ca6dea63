import { useMemo } from "react";
import { usePane } from "../PaneContext";
import { useReviewText } from "./useReviewText";

/** Words an amount in yuan with at most two decimals; what is not known is said to be so, never 0. */
export function useYuan(): (amount: number | null) => string {
  const { language } = usePane().state;
  const say = useReviewText();
  return useMemo(() => {
    const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
    return (amount) => (amount === null ? say("card.unknown") : numbers.format(amount));
  }, [language, say]);
}
