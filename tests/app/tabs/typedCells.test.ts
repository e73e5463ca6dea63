import { formPlaces, mergeTyped, withEntries, type TakenTabs } from "../../../src/app/tabs/typedCells";
import type { TypedForVillages } from "../../../src/app/tabs/TabRequest";
import type { CellValue } from "../../../src/core/model/RawSheet";
import type { SummaryTab } from "../../../src/core/model/SummaryTab";

const nothing = { "zh-CN": "", "en-US": "" };
const tab = (id: string, columns: readonly string[]): SummaryTab => ({
  id,
  name: id,
  about: nothing,
  confidence: "confirmed",
  references: [],
  isUsual: true,
  isPosted: false,
  remarks: [],
  needs: [{ kind: "villages", columns, leaves: nothing }],
  landscape: true,
  charts: [],
  blocks: [
    {
      id: "villages",
      rows: { groups: "villages" },
      columns: columns.map((column) => ({
        id: column,
        heading: column,
        width: 8,
        format: "integer",
        value: { input: "number" },
      })),
    },
  ],
});
const PLACES = formPlaces([tab("T1", ["people"]), tab("T20", ["people", "team"])]);
const VILLAGE = "甲乡/一村";

/** Tabs as they were taken up: what each says of the village, or `null` where it is not there. */
const taken = (tabs: Readonly<Record<string, Readonly<Record<string, CellValue>> | null>>): TakenTabs =>
  new Map(
    Object.entries(tabs).map(([id, row]) => [
      id,
      row && new Map([["villages", new Map([[VILLAGE, new Map(Object.entries(row))]])]]),
    ]),
  );
const said = (on: TakenTabs, typed: TypedForVillages, id: string): Readonly<Record<string, CellValue>> =>
  Object.fromEntries(mergeTyped(PLACES, on, typed, [VILLAGE]).get(id)?.get("villages")?.get(VILLAGE) ?? []);
const form = (value: number | null, over: number | string | null): TypedForVillages => ({
  [VILLAGE]: { people: { value, over } },
});

test.each([
  ["neither says anything", { T1: {} }, {}, {}],
  ["the sheet alone says it", { T1: { people: 300 } }, {}, { people: 300 }],
  ["the form alone says it", { T1: {} }, form(320, null), { people: 320 }],
  ["the tab is not there yet", { T1: null }, form(320, null), { people: 320 }],
  ["the tab was removed after it held the form's number", { T1: null }, form(320, 320), { people: 320 }],
  ["the form was changed after the sheet", { T1: { people: 300 } }, form(320, 300), { people: 320 }],
  ["the sheet was changed after the form", { T1: { people: 310 } }, form(320, 300), { people: 310 }],
  ["the sheet was emptied after the form was written to it", { T1: {} }, form(320, 320), {}],
  ["the form was changed after a text on the sheet", { T1: { people: "约300" } }, form(320, "约300"), { people: 320 }],
  ["a text came on the sheet after the form", { T1: { people: "约310" } }, form(320, "约300"), { people: "约310" }],
  ["the form was changed after an error", { T1: { people: { error: "#N/A" } } }, form(320, "#N/A"), { people: 320 }],
  ["the form takes back what the sheet says", { T1: { people: 300 } }, form(null, 300), {}],
])("%s", (_what, tabs, typed, expected) => {
  expect(said(taken(tabs), typed, "T1")).toEqual(expected);
});

test("a column that two tabs share is typed once", () => {
  expect(said(taken({ T1: {}, T20: null }), form(320, null), "T20")).toEqual({ people: 320 });
  expect(said(taken({ T1: { people: 300 }, T20: null }), {}, "T20")).toEqual({ people: 300 });
  expect(said(taken({ T1: { people: 300 }, T20: { people: 290 } }), {}, "T20")).toEqual({ people: 290 });
});

test.each<[CellValue, CellValue]>([
  ["约300", "约300"],
  [true, true],
  [{ error: "#REF!" }, "#REF!"],
])("an entry over %j takes its place on the tab", (cell, over) => {
  const on = taken({ T1: { people: cell } });
  const entered = withEntries([{ key: VILLAGE, values: { people: 320 } }], PLACES, on, {});
  expect(entered).toEqual({ [VILLAGE]: { people: { value: 320, over } } });
  expect(said(on, entered, "T1")).toEqual({ people: 320 });
});

test("entries stand beside what the sheet says, and one that takes nothing back is none", () => {
  const on = taken({ T1: { people: 300 } });
  const entered = withEntries([{ key: VILLAGE, values: { people: 320, team: 3 } }], PLACES, on, {});
  expect(entered).toEqual({ [VILLAGE]: { people: { value: 320, over: 300 }, team: { value: 3, over: null } } });
  const back = withEntries([{ key: VILLAGE, values: { people: null, team: null } }], PLACES, on, entered);
  expect(back).toEqual({ [VILLAGE]: { people: { value: null, over: 300 } } });
  expect(withEntries([{ key: VILLAGE, values: { people: null } }], PLACES, taken({ T1: {} }), back)).toEqual({});
});
