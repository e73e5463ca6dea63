import type { DifferenceView, PairQuery } from "../../app/DepartmentViews";

/** What the comparison shows: its parts, a list of differences, whoever is on one side alone, or links to review. */
export type View =
  | { readonly name: "overview" }
  | {
      readonly name: "differences";
      readonly department: string;
      readonly item: string | null;
      readonly outcome: DifferenceView["outcome"] | null;
    }
  | { readonly name: "people"; readonly department: string; readonly which: "onlyHere" | "onlyThere" }
  | { readonly name: "queue"; readonly department: string; readonly which: PairQuery["which"] };

/** Marks what opens a view, so that the focus finds back. */
export function viewMark(view: View): string {
  if (view.name === "overview") return "";
  const rest = "which" in view ? [view.which] : [view.item ?? "all", view.outcome ?? "all"];
  return [view.name, view.department, ...rest].join(" ");
}
