import fc from "fast-check";
import { RECORDS_ID } from "../../src/app/audit/recordColumns";
import { readRecords } from "../../src/app/audit/readRecords";
import { textOf } from "../../src/app/departments/readAnswerRows";
import type { AuditView } from "../../src/app/AuditViews";
import type { Workbook } from "../../src/app/ports";
import type { Session } from "../../src/app/Session";
import { recogniseSheet } from "../../src/core/mapping/recogniseSheet";
import { cellAddress } from "../../src/core/model/a1";
import { findingPrint } from "../../src/core/model/findingPrint";
import { isBlank, type CellValue } from "../../src/core/model/RawSheet";
import { VERDICT_DIMENSIONS, type RulePack } from "../../src/core/model/Rule";
import type { RunOptions } from "../../src/core/model/Run";
import type { FindingChange } from "../../src/core/model/RunRecord";
import { isTabCell, type TabTable } from "../../src/core/model/TabTable";
import { validate } from "../../src/core/validate";
import { auditZhCN } from "../../src/messages/audit.zh-CN";
import { packs } from "../../src/standards/packs";
import { summaryTabs } from "../../src/tabs/summaryTabs";
import { HOUSEHOLD_SHEET, MEMBER_SHEET } from "../../seeds/columns";
import { closeExcel } from "../contract/openExcel";
import { sessionWith } from "../app/tabs/sampleTabs";
import * as county from "./auditedCounty";
import { auditHosts, type AuditHost, type AuditSubject, type PersonAct } from "./auditHosts";

afterEach(closeExcel);

const TABS = ["T1", "T3", "T5", "T15"];
/** Prints of sixteen bits may be equal by chance: the same cases every time. */
const SEED = 20_201_231;

const KEEPING = new Set(summaryTabs.filter(({ blocks }) => blocks.some(({ keeps }) => keeps)).map(({ id }) => id));

/** Keeps what tabs were written as. */
function keepingTables(workbook: Workbook, tables: Map<string, TabTable>): Workbook {
  return new Proxy(workbook, {
    get(target, key) {
      if (key !== "writeTab") return Reflect.get(target, key, target) as unknown;
      return (...[tab, ...rest]: Parameters<Workbook["writeTab"]>) => {
        tables.set(tab.id, tab);
        return target.writeTab(tab, ...rest);
      };
    },
  });
}

interface Checked {
  readonly subject: AuditSubject;
  readonly tables: ReadonlyMap<string, TabTable>;
  readonly pack: RulePack;
  readonly options: RunOptions;
  readonly before: Awaited<ReturnType<typeof checkedNow>>;
}

function expectFine(session: Session): void {
  expect(session.state()).toMatchObject({ refusal: null, defect: null, progress: null });
}

/** A county that was checked and marked, with tabs. */
async function checked(host: AuditHost, rows: county.CountyRows): Promise<Checked> {
  const subject = await host.open(county.sheetsOf(rows));
  const tables = new Map<string, TabTable>();
  const workbook = keepingTables(subject.workbook(), tables);
  const session = sessionWith(workbook, { viewport: subject.viewport() }, summaryTabs);
  await session.open();
  await session.chooseTabs(TABS);
  await session.setTabOptions({ sample: { seed: 7, rate: 0.5, count: null, byVerdict: false, again: false } });
  await session.validate();
  await session.writeTabs();
  expectFine(session);
  expect(session.state()).toMatchObject({ audit: { recorded: "yes" }, tabs: { leftOut: [] } });
  await session.close();
  const tab = await subject.workbook().readTab(RECORDS_ID);
  const record = readRecords(tab!).rows.at(-1)!.record!;
  const pack = packs.find(({ id }) => id === record.pack.id)!;
  const { options } = record;
  return { subject, tables, pack, options, before: await checkedNow(subject.workbook(), pack, options) };
}

async function audited({ subject }: Checked, act: (session: Session) => Promise<void> = async () => undefined) {
  const session = sessionWith(subject.workbook(), { viewport: subject.viewport() }, summaryTabs);
  await session.open();
  await act(session);
  await session.audit();
  expectFine(session);
  const { result } = session.state().audit;
  await session.close();
  return result as AuditView;
}

/** The sheets as they stand, checked past session, engine and fingerprints. */
async function checkedNow(workbook: Workbook, pack: RulePack, options: RunOptions) {
  const read = async (name: string) => {
    const sheet = await workbook.read(name);
    return { sheet, mapping: recogniseSheet(sheet, pack.fields) };
  };
  const [members, households] = [await read(MEMBER_SHEET), await read(HOUSEHOLD_SHEET)];
  const { run, dataset } = validate({ members, households, pack, options });
  const verdicts = run.householdIds.map((id, household) =>
    [id, ...VERDICT_DIMENSIONS.map((dimension) => run.verdicts[dimension][household])].join(" "),
  );
  const mapped = new Set([...members.mapping.columns, ...households.mapping.columns].map(({ field }) => field));
  return { run, dataset, members, households, mapped, verdicts: verdicts.sort() };
}

type Now = Awaited<ReturnType<typeof checkedNow>>;

/** New, updated and absent findings by key, as `change rule`, with the address of those that are there. */
function expectedFindings({ run: before }: Now, { run: now }: Now): readonly string[] {
  const left = new Map<string, string[]>();
  for (const finding of before.findings)
    left.set(finding.key, [...(left.get(finding.key) ?? []), `${findingPrint(finding)} ${finding.ruleId}`]);
  const take = (key: string, said: string | null): boolean => {
    const own = left.get(key) ?? [];
    const place = said === null ? own.length - 1 : own.indexOf(said);
    return place >= 0 && own.splice(place, 1).length > 0;
  };
  const changed = now.findings.filter((finding) => !take(finding.key, `${findingPrint(finding)} ${finding.ruleId}`));
  const told = changed.map((finding) => {
    const change: FindingChange = take(finding.key, null) ? "updated" : "new";
    return `${change} ${finding.ruleId} ${finding.at.sheet}!${cellAddress(finding.at)}`;
  });
  const gone = [...left.values()].flat().map((said) => `absent ${said.split(" ")[1]}`);
  return [...told, ...gone].sort();
}

const toldFindings = ({ findings }: AuditView): readonly string[] =>
  findings.list
    .map(({ change, rule, at, address }) =>
      change === "absent" ? `absent ${rule}` : `${change} ${rule} ${at?.sheet}!${address}`,
    )
    .sort();

/** Households that an audit names, by the ID in the row of the cell that it points at. */
function toldHouseholds({ data }: AuditView, pack: RulePack, { members, households }: Now): readonly string[] {
  const fieldOf = new Map(pack.fields.map(({ id, label }) => [label["zh-CN"], id]));
  fieldOf.set(auditZhCN.audit.members, county.PEOPLE);
  return data.households
    .map(({ at, what, fields }) => {
      if (at === null) return `gone ${what}`;
      const { sheet, mapping } = at.sheet === MEMBER_SHEET ? members : households;
      const { column } = mapping.columns.find(({ field }) => field === "householdId")!;
      const id = sheet.columns[column - sheet.origin.column]?.[at.row - sheet.origin.row];
      const own = fields.map((label) => fieldOf.get(label) ?? label).sort();
      return [textOf(id ?? null), what, ...own].join(" ");
    })
    .sort();
}

/** The sheets filled with other rows, in the place where they stood. */
function refilled(before: county.CountyRows, now: county.CountyRows): readonly PersonAct[] {
  const members = county.membersSheet(now.members, before.members.length + county.HEAD);
  const households = county.householdsSheet(now.households, before.households.length + county.HEAD);
  const standing = county.sheetsOf(before);
  return [members, households].map(({ name, rows }, sheet) => ({
    ...{ kind: "fill", sheet: name, rows },
    before: standing[sheet]!.rows,
  }));
}

const inserted: fc.Arbitrary<readonly PersonAct[]> = fc.array(
  fc.record({
    kind: fc.constantFrom("insertRows" as const, "insertColumns" as const),
    sheet: fc.constantFrom(MEMBER_SHEET, HOUSEHOLD_SHEET),
    at: fc.nat({ max: 1 }),
    count: fc.integer({ min: 1, max: 2 }),
  }),
  { maxLength: 2 },
);
const base = fc
  .record({ seed: fc.nat({ max: 9999 }), size: fc.integer({ min: 2, max: 5 }), faults: county.countyEdits })
  .map(({ seed, size, faults }) => faults.reduce(county.edited, county.countyOf(seed, size)));
const tabEdit = fc.record({ tab: fc.constantFrom(...TABS), cell: fc.nat({ max: 9999 }), value: fc.nat({ max: 9 }) });
const valueOf = (cell: TabTable["rows"][number][number] | undefined): CellValue =>
  cell !== undefined && isTabCell(cell) ? cell.value : (cell ?? null);
const isInput = (cell: TabTable["rows"][number][number] | undefined): boolean =>
  cell !== undefined && isTabCell(cell) && cell.style === "input";

describe.each(auditHosts)("$name", (host) => {
  const runs = { seed: SEED, numRuns: host.runs, endOnFailure: true };

  test("names exactly the households, fields and findings that edits of the sheets made another", async () => {
    const cases = fc.record({ rows: base, edits: county.countyEdits, acts: inserted });
    let [changes, findings] = [0, 0];
    await fc.assert(
      fc.asyncProperty(cases, async ({ rows, edits, acts }) => {
        const now = edits.reduce(county.edited, rows);
        const all = await checked(host, rows);
        await all.subject.does([...refilled(rows, now), ...acts]);
        const after = await checkedNow(all.subject.workbook(), all.pack, all.options);
        const view = await audited(all);
        const households = county.expectedHouseholds(rows, now, (field) => after.mapped.has(field)).toSorted();
        expect(toldHouseholds(view, all.pack, after)).toEqual(households);
        expect(view.data).toMatchObject({ level: "fields", same: households.length === 0, count: households.length });
        const expected = expectedFindings(all.before, after);
        expect(toldFindings(view)).toEqual(expected);
        const isOther = expected.length > 0 || all.before.verdicts.join("\n") !== after.verdicts.join("\n");
        const answers = [...(households.length > 0 ? ["dataChanged"] : []), ...(isOther ? ["findingsChanged"] : [])];
        expect(view.answers).toEqual(answers.length === 0 ? ["identical"] : answers);
        expect(view.tabs.map(({ id, editedCount }) => [id, editedCount])).toEqual(TABS.map((id) => [id, 0]));
        changes += households.length;
        findings += expected.length;
      }),
      runs,
    );
    expect(changes).toBeGreaterThan(runs.numRuns);
    expect(findings).toBeGreaterThan(runs.numRuns);
  });

  test("is identical after rows in another order, blank columns, notes of the person's, and a choice for the next run", async () => {
    const cases = fc.record({ rows: base, edits: county.idleEdits, acts: inserted, line: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(cases, async ({ rows, edits, acts, line }) => {
        const all = await checked(host, rows);
        await all.subject.does([...refilled(rows, edits.reduce(county.edited, rows)), ...acts]);
        const view = await audited(all, (session) =>
          session.correct(
            line ? { parameter: { id: "income-line", value: 9000 } } : { rule: { id: "ID-02", change: { on: false } } },
          ),
        );
        expect(view).toMatchObject({ answers: ["identical"], data: { count: 0 }, findings: { list: [] } });
        for (const tab of view.tabs) expect(tab).toMatchObject({ state: "same", edited: [], editedCount: 0 });
      }),
      { ...runs, numRuns: Math.ceil(runs.numRuns / 3) },
    );
  });

  test("names exactly the cells that were edited on tabs, with what they are by the data", async () => {
    const cases = fc.record({
      rows: base,
      edits: fc.array(tabEdit, { minLength: 1, maxLength: 4 }),
      data: fc.option(county.countyEdits),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ rows, edits, data }) => {
        const all = await checked(host, rows);
        const wanted = new Map<string, CellValue>();
        const acts: PersonAct[] = [];
        for (const { tab, cell, value } of edits) {
          const { rows: cells } = all.tables.get(tab)!;
          const standing = (await all.subject.workbook().readTab(tab))!;
          const { name, area } = standing;
          const [row, column] = [Math.floor(cell / area.columns) % area.rows, cell % area.columns];
          const own = cells[row]?.[column];
          const stored = `改动${value}`;
          const at = { sheet: name, row: area.row + row, column: area.column + column };
          acts.push({ kind: "edit", ...at, value: stored });
          // What stands in a blank row of ours is the person's own.
          if (!isInput(own) && (cells[row] ?? []).some((one) => !isBlank(valueOf(one))))
            wanted.set(`${tab} ${cellAddress(at)}`, valueOf(own));
        }
        const now = (data ?? []).reduce(county.edited, rows);
        await all.subject.does([...acts, ...refilled(rows, now)]);
        const view = await audited(all);
        const told = view.tabs.flatMap(({ id, edited }) => edited.map((one) => ({ ...one, id })));
        // Formulas over an edited cell say something else as well where the spreadsheet computes; in a file they still say
        // what they did although something that they count is another now.
        const follows = ({ id, at, stored }: (typeof told)[number]): boolean => {
          const cell = all.tables.get(id)?.rows[at.row]?.[at.column];
          if (cell === undefined || !isTabCell(cell) || cell.formula === undefined) return false;
          return host.computes || stored === textOf(cell.value);
        };
        const own = told.filter((one) => wanted.has(`${one.id} ${one.address}`) || !follows(one));
        expect(own.map(({ id, address }) => `${id} ${address}`).sort()).toEqual([...wanted.keys()].sort());
        const isSame = !view.answers.includes("dataChanged") && !view.answers.includes("findingsChanged");
        for (const { id, address, stored, recomputed } of own) {
          expect(stored).toMatch(/^改动\d$/);
          const value = wanted.get(`${id} ${address}`) ?? null;
          // What a block keeps of earlier writings cannot be made again.
          if (isSame && !(recomputed === null && KEEPING.has(id)))
            expect([address, recomputed]).toEqual([address, textOf(value)]);
        }
        expect(view.answers.includes("tabsEdited")).toBe(told.length > 0);
      }),
      runs,
    );
  });

  test("says from which record on the chain is broken, and nothing else", async () => {
    const cases = fc.record({ column: fc.nat({ max: 99 }), number: fc.integer({ min: 1, max: 3 }) });
    const all = await checked(host, county.countyOf(3, 2));
    const again = sessionWith(all.subject.workbook(), { viewport: all.subject.viewport() }, summaryTabs);
    await again.open();
    for (let times = 0; times < 2; times++) await again.validate({ paint: false });
    expectFine(again);
    await again.close();
    await fc.assert(
      fc.asyncProperty(cases, async ({ column: choice, number }) => {
        const tab = (await all.subject.workbook().readTab(RECORDS_ID))!;
        const { rows, places } = readRecords(tab);
        const column = [...places.values()][choice % places.size]!;
        const { row } = rows[number - 1]!;
        const stored = tab.columns[column - tab.origin.column]![row - tab.origin.row]!;
        const edit = (value: CellValue): PersonAct => ({ kind: "edit", sheet: tab.name, row, column, value });
        await all.subject.does([edit("改")]);
        const view = await audited(all);
        expect(view).toMatchObject({ answers: ["chainBroken"], chain: { brokenAt: number, length: 3 } });
        expect(view.chain.at).toEqual({ sheet: tab.name, row, column });
        await all.subject.does([edit(stored)]);
        expect((await audited(all)).answers).toEqual(["identical"]);
      }),
      { ...runs, numRuns: Math.ceil(runs.numRuns / 3) },
    );
  });
});
