import {
  RECORD_SETS,
  TAB_IDS,
  type BlockColumn,
  type CellTest,
  type Formula,
  type SummaryTab,
  type TabBlock,
} from "../../src/core/model/SummaryTab";
import type { TabFacts } from "../../src/core/model/TabFacts";
import { recordSets } from "../../src/core/report/records/recordSets";
import { householdAssessment } from "../../src/tabs/householdAssessment";
import { summaryTabs } from "../../src/tabs/summaryTabs";
import { demoFacts } from "./demoFacts";

let facts: TabFacts;
beforeAll(async () => {
  facts = await demoFacts("demo-county-faulty.xlsx");
});

/** Columns of the own row that a formula reads. */
function cellsOf(formula: Formula): readonly string[] {
  if (typeof formula === "number" || "text" in formula) return [];
  if ("cell" in formula) return [formula.cell];
  if ("known" in formula) return formula.known;
  if ("root" in formula) return cellsOf(formula.root);
  if ("cases" in formula) {
    return [...formula.cases.flatMap((one) => [...testedBy(one.if), ...cellsOf(one.then)]), ...cellsOf(formula.else)];
  }
  return Object.values(formula as Readonly<Record<string, readonly Formula[]>>).flatMap((parts) =>
    parts.flatMap(cellsOf),
  );
}
function testedBy(test: CellTest): readonly string[] {
  if ("every" in test) return test.every.flatMap(testedBy);
  if ("some" in test) return test.some.flatMap(testedBy);
  return "than" in test ? [...cellsOf(test.than[0]), ...cellsOf(test.than[2])] : [test.cell];
}

const idsOf = ({ columns, rows }: TabBlock): ReadonlySet<string> =>
  new Set([...columns.map(({ id }) => id), ...("groups" in rows ? ["townNo", "villageNo"] : [])]);
const COUNTED = idsOf(householdAssessment.blocks[0]!);

/** What is wrong with a declaration. */
function faultsOf(tab: SummaryTab, known: TabFacts): readonly string[] {
  const faults: string[] = [];
  const say = (isWrong: boolean, text: string): unknown => isWrong && faults.push(`${tab.id} ${text}`);
  say(tab.name.length > 31 || /[[\]:*?/\\]/.test(tab.name), `name ${tab.name}`);
  say(!(TAB_IDS as readonly string[]).includes(tab.id), `id`);
  say(tab.references.length === 0, "cites nothing");
  say(JSON.stringify(tab) !== JSON.stringify(JSON.parse(JSON.stringify(tab))), "is more than data");
  say(holdsFunction(tab), "holds a function");
  say(new Set(tab.blocks.map(({ id }) => id)).size < tab.blocks.length, "two blocks of one id");
  for (const { id } of tab.charts) say(!/^[A-Za-z]+$/.test(id), `chart ${id}`);
  for (const { columns } of tab.blocks)
    for (const { id, value } of columns)
      if ("input" in value && value.list !== undefined)
        for (const word of Object.values(value.words ?? {}))
          say(!value.list.includes(word), `${id} proposes ${word}, which its list lacks`);
  for (const block of tab.blocks) {
    const own = idsOf(block);
    if (block.keeps) faultsOfKept(block, tab).forEach((text) => say(true, `${block.id}: ${text}`));
    say(own.size < block.columns.length, `${block.id}: two columns of one id`);
    const set =
      "each" in block.rows ? recordSets[block.rows.each] : "groups" in block.rows ? recordSets.villages : undefined;
    say(
      "each" in block.rows && (set === undefined || !RECORD_SETS.includes(block.rows.each)),
      `${block.id}: no records`,
    );
    const records = set?.(known).columns;
    const counted = (column: BlockColumn | null): ReadonlySet<string> => {
      const of = column && "of" in column.value ? column.value.of : "of" in block.rows ? block.rows.of : undefined;
      const there = of === undefined ? undefined : tab.blocks.find(({ id }) => id === of.own);
      return of === undefined ? COUNTED : there ? idsOf(there) : new Set();
    };
    if ("valuesOf" in block.rows)
      say(!counted(null).has(block.rows.valuesOf), `${block.id}: no ${block.rows.valuesOf}`);
    for (const column of block.columns) {
      const { id, value } = column;
      const wants = (at: string, is: ReadonlySet<string> | undefined): unknown =>
        say(!is?.has(at), `${block.id}.${id}: no ${at}`);
      if ("record" in value && value.record !== undefined) wants(value.record, new Set(records?.keys()));
      if ("record" in value && value.record !== undefined && "each" in block.rows) {
        const isText = value.words !== undefined || records?.get(value.record)?.some((own) => typeof own === "string");
        say(
          isText === true && !["general", "text", "date"].includes(column.format),
          `${block.id}.${id}: a text as ${column.format}`,
        );
      }
      if ("formula" in value) cellsOf(value.formula).forEach((cell) => wants(cell, own));
      if ("rankOf" in value) wants(value.rankOf, own);
      if ("shareOf" in value) wants(value.shareOf, own);
      const tests = "count" in value ? value.count : "sum" in value ? (value.where ?? []) : [];
      for (const test of tests) {
        wants(test.column, counted(column));
        if ("sameAs" in test) wants(test.sameAs, own);
        if ("lists" in test) wants(test.lists, own);
      }
      if ("sum" in value) wants(value.sum, counted(column));
      const isCounted = "count" in value || "sum" in value || "sumOfLine" in value;
      if (isCounted && "lines" in block.rows) {
        block.rows.lines.forEach(({ where }) => where.forEach((test) => wants(test.column, counted(column))));
      }
    }
  }
  for (const { id, block, categories, series } of tab.charts) {
    const ids = idsOf(tab.blocks.find((one) => one.id === block) ?? { id: "", rows: { groups: "towns" }, columns: [] });
    for (const column of [categories, ...series]) say(!ids.has(column), `chart ${id}: no ${column}`);
    say(series.length === 0, `chart ${id}: nothing to show`);
  }
  return faults;
}

/** A list that grows ends the tab, and every row of it is written whole: what is left out would be read as gone. */
function faultsOfKept(block: TabBlock, { blocks }: SummaryTab): readonly string[] {
  const { rows, total, parameters, columns } = block;
  const isWhole = "each" in rows && !rows.where && !rows.whereMasked && rows.pageTotal === undefined;
  return [
    ...(blocks.at(-1) === block ? [] : ["keeps, and is not the last"]),
    ...(isWhole && parameters === undefined ? [] : ["keeps, and leaves rows out"]),
    ...(total === undefined ? [] : ["keeps, and has a total"]),
    ...columns.flatMap(({ id, value }) => ("record" in value && value.record ? [] : [`keeps, and computes ${id}`])),
  ];
}

const holdsFunction = (part: unknown): boolean =>
  typeof part === "function" || (typeof part === "object" && part !== null && Object.values(part).some(holdsFunction));

test.each(summaryTabs.map((tab) => [tab.id, tab] as const))("%s is well formed", (_, tab) => {
  expect(faultsOf(tab, facts)).toEqual([]);
});

test("tabs stand in the order of their numbers, each once", () => {
  const numbers = summaryTabs.map(({ id }) => TAB_IDS.indexOf(id as (typeof TAB_IDS)[number]));
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  expect(new Set(summaryTabs.map(({ name }) => name)).size).toBe(summaryTabs.length);
});

test("a list that grows and leaves something out is found", () => {
  const [block] = householdAssessment.blocks;
  const list: TabBlock = { ...block!, keeps: true, total: "last", columns: block!.columns.slice(0, 1) };
  const tab = { ...householdAssessment, blocks: [list, { ...block!, id: "other" }] };
  expect(faultsOf(tab, facts).filter((text) => text.includes("keeps"))).toEqual([
    "T3 households: keeps, and is not the last",
    "T3 households: keeps, and has a total",
    `T3 households: keeps, and computes ${block!.columns[0]!.id}`,
  ]);
});

test("a declaration that names what there is not is found", () => {
  const block = householdAssessment.blocks[0]!;
  const column = (id: string, value: BlockColumn["value"]): BlockColumn => ({
    id,
    heading: id,
    width: 5,
    format: "general",
    value,
  });
  const broken: SummaryTab = {
    ...householdAssessment,
    name: "一/二",
    blocks: [
      {
        ...block,
        columns: [
          column("a", { record: "nowhere" }),
          column("b", { formula: { plus: [{ cell: "a" }, { cell: "gone" }] } }),
          column("c", { count: [{ column: "missing", is: 1 }] }),
          column("c", { rankOf: "lost" }),
          { ...column("d", { record: "head" }), format: "percent" },
        ],
      },
    ],
    charts: [
      {
        id: "x",
        block: "households",
        kind: "bar",
        title: "",
        categories: "a",
        series: ["z"],
        rows: "all",
        isInOverview: false,
      },
    ],
  };
  expect(faultsOf(broken, facts)).toEqual([
    "T3 name 一/二",
    "T3 households: two columns of one id",
    "T3 households.a: no nowhere",
    "T3 households.b: no gone",
    "T3 households.c: no missing",
    "T3 households.c: no lost",
    "T3 households.d: a text as percent",
    "T3 chart x: no z",
  ]);
});
