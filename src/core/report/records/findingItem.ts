import type { Finding } from "../../model/Finding";
import type { TabFacts } from "../../model/TabFacts";

/** What the finding is about: the heading of its cell, the item of a department's comparison, else the field's name. */
export function createItemReader({ run, pack }: Pick<TabFacts, "run" | "pack">): (finding: Finding) => string {
  const headings = new Map(
    run.mappings.map(({ sheet, headings: all }) => [sheet, new Map(all.map(({ column, text }) => [column, text]))]),
  );
  const labels = new Map(pack.fields.map(({ id, label }) => [id, label["zh-CN"]]));
  return ({ department, at, field }) =>
    department?.names.item["zh-CN"] ?? (headings.get(at.sheet)?.get(at.column) || labels.get(field)) ?? field;
}
