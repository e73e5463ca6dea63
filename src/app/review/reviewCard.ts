import type { Dataset } from "../../core/model/Dataset";
import type { FieldId } from "../../core/model/Field";
import type { CellValue } from "../../core/model/RawSheet";
import { dateOfSerial } from "../../core/model/serialDate";
import type { ColumnId, SummaryTab } from "../../core/model/SummaryTab";
import { groupHouseholds } from "../../core/report/records/groupHouseholds";
import { householdIds } from "../../core/report/records/householdIds";
import { readColumns } from "../../core/report/records/readColumns";
import { yearBefore } from "../../core/report/records/yearBefore";
import { maskName } from "../../core/model/mask";
import type { TabFacts } from "../../core/model/TabFacts";
import { COUNTED_BLOCK } from "../../core/report/tabs/countedTab";
import { fill } from "../../messages/render";
import { renderHousehold } from "../renderHousehold";
import type { Viewer } from "../renderViews";
import type { ReviewAmount, ReviewCard } from "../ReviewViews";
import type { TabRun } from "../tabs/TabRun";
import { shownText, type AssessmentRows } from "./assessmentRows";
import { memberFacts } from "./memberFacts";

interface Asked {
  readonly run: TabRun;
  readonly facts: TabFacts;
  readonly tab: SummaryTab;
  readonly rows: AssessmentRows;
  readonly viewer: Viewer;
  /** Whether days on the tab count from 1904. */
  readonly date1904: boolean;
}

/** Incomes of a household by source, its costs, and what is left. */
const SOURCES: readonly FieldId[] = ["incWage", "incBiz", "incProp", "incTransfer", "incCost", "incNet"];

/** A household as a review meeting sees it: what the run found, and its row of T3 with what is typed there. */
export function reviewCard(key: string, household: number, asked: Asked): ReviewCard {
  const { run, facts, tab, rows, viewer, date1904 } = asked;
  const { dataset, pack } = run;
  const { review } = viewer.catalogue;
  const shown = renderHousehold(household, run, pack, viewer);
  const cell = (column: ColumnId): CellValue => rows.value(key, column);
  const number = (column: ColumnId): number | null => {
    const value = cell(column);
    return typeof value === "number" ? value : null;
  };
  const text = (column: ColumnId): string => shownText(cell(column));
  const monthly = number("monthly");
  const monthsLeft = number("monthsLeft");
  const term = (label: string, now: number | null): ReviewAmount => ({ label, now, before: null });
  return {
    key,
    household: householdIds(dataset)[household] ?? "",
    head: shown.head,
    place: placeOf(dataset, household),
    at: shown.at,
    members: membersOf(household, dataset).map((member) => ({
      name: maskName(dataset.memberName(member)),
      facts: memberFacts(member, dataset, run.run.options.asOf, pack, viewer),
      at: dataset.cellOf("member", member, "name"),
    })),
    sources: sourcesOf(household, asked),
    perHead: { label: review.perHead, now: number("perHead"), before: number("lastPerHead") },
    forecast: {
      perHead: number("forecastPerHead"),
      terms: [
        term(review.registered, number("registered")),
        term(
          fill(review.monthly, { months: monthsLeft === null ? "" : String(monthsLeft) }),
          monthly === null || monthsLeft === null ? null : monthly * monthsLeft,
        ),
        term(review.decided, number("decided")),
      ],
      line: number("line"),
      gap: number("gap"),
    },
    shortfall: text("shortfall") === nothingShort(tab) ? "" : text("shortfall"),
    advice: text("advice"),
    questions: shown.verdicts,
    decision: {
      decided: number("decided"),
      answers: text("answers"),
      measures: text("measures"),
      responsibleUnit: text("responsibleUnit"),
      owner: text("owner"),
      deadline: dayText(cell("deadline"), date1904),
      conclusion: text("conclusion"),
    },
    conclusions: conclusionsOf(tab),
  };

  function sourcesOf(h: number, { run: of }: Asked): readonly ReviewAmount[] {
    const before = yearBefore(facts);
    const then = before?.householdOf[h] ?? -1;
    const [nowOf, thenOf] = [of.dataset, before?.dataset].map((one) => one && readColumns(one.households, pack));
    return SOURCES.flatMap((field) => {
      const [now, old] = [nowOf?.(field), thenOf?.(field)];
      if (!now?.has && !old?.has) return [];
      const label = viewer.fields.get(field)?.label[viewer.catalogue.language] ?? field;
      return [{ label, now: now?.number(h) ?? null, before: then < 0 ? null : (old?.number(then) ?? null) }];
    });
  }
}

const membersOf = (household: number, { memberStart, memberOrder }: Dataset): readonly number[] =>
  Array.from(memberOrder.subarray(memberStart[household] ?? 0, memberStart[household + 1] ?? 0));

function placeOf(dataset: Dataset, household: number): string {
  const { towns, villages, townNo, villageNo } = groupHouseholds(dataset);
  return (towns[townNo[household]! - 1] ?? "") + (villages[villageNo[household]! - 1]?.name ?? "");
}

/** What may be chosen as a conclusion on T3. */
function conclusionsOf(tab: SummaryTab): readonly string[] {
  const value = columnOf(tab, "conclusion");
  return value && "input" in value ? (value.list ?? []) : [];
}

/** How T3 says that nothing is short. */
function nothingShort(tab: SummaryTab): string | undefined {
  const value = columnOf(tab, "shortfall");
  return value && "words" in value ? value.words?.["none"] : undefined;
}

const columnOf = (tab: SummaryTab, id: ColumnId) =>
  tab.blocks.find((block) => block.id === COUNTED_BLOCK)?.columns.find((column) => column.id === id)?.value;

/** A serial as an ISO day; anything else that is typed there as it is. */
function dayText(value: CellValue, date1904: boolean): string {
  const day = typeof value === "number" ? dateOfSerial(Math.floor(value), date1904) : 0;
  if (day === 0) return shownText(value);
  const digits = String(day).padStart(8, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
