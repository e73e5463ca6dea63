import type { ReactNode } from "react";
import { usePane } from "../PaneContext";
import { ScreenEntry } from "../ScreenEntry";

/** Leads to the review meeting, and says how many households wait for one. */
export function ReviewEntry({ notMet }: { readonly notMet: number }): ReactNode {
  const { t, openReview } = usePane();
  const state = t("review.state", { count: notMet });
  return <ScreenEntry opens="review" label={t("review.open")} onOpen={openReview} state={state} />;
}
