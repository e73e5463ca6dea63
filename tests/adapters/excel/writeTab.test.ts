import { PAYLOAD_BYTES } from "../../../src/adapters/excel/payload";
import type { TabTable } from "../../../src/core/model/TabTable";
import { BatchFailure } from "../../../src/excelhost/ExcelError";
import { peopleSheet, planFor } from "../../contract/contents";
import { closeExcel, openExcel, type OpenExcel } from "../../contract/openExcel";
import { FIRST_PERSON, feedbackTab } from "../../contract/tabs";

afterEach(closeExcel);

const NAME = "部门比对反馈表";

interface Request {
  readonly Actions: readonly { readonly ActionType: number; readonly Name?: string; readonly ArgumentInfo?: unknown }[];
  readonly ObjectPaths: Readonly<Record<string, { readonly ObjectPathType: number; readonly Name?: string }>>;
}

function record({ host }: OpenExcel): Request[] {
  const requests: Request[] = [];
  const process = host.process.bind(host);
  host.process = (body, flags) => {
    requests.push(JSON.parse(body) as Request);
    return process(body, flags);
  };
  return requests;
}

/** Everything that writing a tab changes. Nothing else may appear without a thought about undo. */
const ALLOWED = [
  "Add",
  "Apply",
  "Bold",
  "Clear",
  "Color",
  "ColumnHidden",
  "ColumnWidth",
  "Formula",
  "Formulas",
  "FreezeAt",
  "HorizontalAlignment",
  "Merge",
  "NumberFormat",
  "Prompt",
  "Remove",
  "RowHeight",
  "RowHidden",
  "Rule",
  "Size",
  "Style",
  "SuspendScreenUpdatingUntilNextSync",
  "Unmerge",
  "Values",
  "VerticalAlignment",
  "Visible",
  "WrapText",
];
const READING = /^(Get|_Keep|_Remove|_Validate|Trace)/;
const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));
const METHOD = 3;
const SET_PROPERTY = 4;

test("writing a tab calls nothing that clears undo, and the person's undo takes it back", async () => {
  const excel = await openExcel([peopleSheet(3)]);
  const before = await excel.host.snapshot();
  const requests = record(excel);
  await excel.workbook.writeTab(feedbackTab(3));
  const written = await excel.host.snapshot();
  await excel.workbook.writeTab(feedbackTab(3));
  const calls = requests.flatMap(({ Actions, ObjectPaths }) => [
    ...Actions.filter(({ ActionType }) => ActionType === METHOD || ActionType === SET_PROPERTY).map(({ Name }) => Name),
    ...Object.values(ObjectPaths)
      .filter(({ ObjectPathType }) => ObjectPathType === METHOD)
      .map(({ Name }) => Name),
  ]);
  const changing = [...new Set(calls)].filter((call) => call !== undefined && !READING.test(call));
  expect(changing.sort()).toEqual(ALLOWED);
  expect(excel.host.references.size).toBe(0);
  expect(await excel.host.snapshot()).toEqual(written);
  while (excel.host.undo());
  expect(await excel.host.snapshot()).toEqual(before);
});

test("only formulas of our own reach Excel as formulas, and values come after their formats", async () => {
  const excel = await openExcel([peopleSheet(2)]);
  const requests = record(excel);
  const tab = feedbackTab(1);
  await excel.workbook.writeTab({ ...tab, rows: [...tab.rows, [1, "=HYPERLINK(1)", "+1", 0.5, "@x", null, "-k"]] });
  const sets = requests.flatMap(({ Actions }) => Actions).filter(({ ActionType }) => ActionType === SET_PROPERTY);
  const formulas = sets.filter(({ Name }) => Name === "Formulas").map(({ ArgumentInfo }) => ArgumentInfo);
  expect(formulas).toEqual([{ Arguments: [[["=COUNTA(C5:C5)"]]] }]);
  const order = sets.map(({ Name }) => Name).filter((name) => name === "NumberFormat" || name === "Values");
  expect(order.at(-1)).toBe("Values");
  expect(order.at(-2)).toBe("NumberFormat");
  const read = await excel.workbook.readTab("T6");
  expect(read?.columns.map((column) => column[5])).toEqual([1, "=HYPERLINK(1)", "+1", 0.5, "@x", null, "-k"]);
});

test("a list that would be a formula or is too long leaves the prompt alone", async () => {
  const { workbook, host } = await openExcel([peopleSheet(2)]);
  const area = { row: FIRST_PERSON, column: 4, rows: 1, columns: 1 };
  const prompt = { title: "反馈", text: "请选择。" };
  const lists = [["=A1:A9", "x"], ["a,b", "c"], Array.from({ length: 60 }, (_, i) => `选项${i}`)];
  for (const list of lists) {
    await workbook.writeTab(feedbackTab(1, { inputs: [{ area, list, prompt }] }));
    const found = host.workbook.sheets()[1]!.validations();
    expect(found).toMatchObject([{ list: null, prompt: { show: true, title: "反馈", message: "请选择。" } }]);
  }
});

test("without data validation the tab is still written", async () => {
  const excel = await openExcel([peopleSheet(2)]);
  const process = excel.host.process.bind(excel.host);
  let refused = 0;
  excel.host.process = async (body, flags) => {
    const { Actions } = JSON.parse(body) as Request;
    const index = Actions.findIndex(({ Name }) => Name === "Rule" || Name === "Prompt");
    if (index < 0) return process(body, flags);
    refused++;
    const Error = { ActionIndex: index, Code: "UnsupportedFeature", Message: "", Location: "", HttpStatusCode: 501 };
    return JSON.stringify({ Results: [], Error });
  };
  expect(await excel.workbook.writeTab(feedbackTab(2))).toEqual({ sheet: NAME, renamed: false });
  expect(refused).toBe(1);
  expect((await excel.workbook.readTab("T6"))?.rowCount).toBe(6);
});

test("cancelled after it was looked at and before the first change, it changes nothing", async () => {
  const excel = await openExcel([peopleSheet(2)]);
  await excel.workbook.writeTab(feedbackTab(2));
  const before = await excel.host.snapshot();
  const abort = new AbortController();
  const process = excel.host.process.bind(excel.host);
  excel.host.process = async (body, flags) => {
    const answer = await process(body, flags);
    abort.abort();
    return answer;
  };
  await expect(excel.workbook.writeTab(feedbackTab(1), { signal: abort.signal })).rejects.toMatchObject({
    code: "cancelled",
  });
  expect(await excel.host.snapshot()).toEqual(before);
});

test("a request that Excel finds too large is divided", async () => {
  const excel = await openExcel([peopleSheet(2)]);
  const process = excel.host.process.bind(excel.host);
  let refused = 0;
  excel.host.process = (body, flags) => {
    if (body.length <= 450_000) return process(body, flags);
    refused++;
    return Promise.reject(new BatchFailure("requestTooLarge", ""));
  };
  const tab = feedbackTab(6_000);
  await excel.workbook.writeTab(tab);
  expect(refused).toBeGreaterThan(0);
  expect((await excel.workbook.readTab("T6"))?.rowCount).toBe(tab.rows.length);
});

describe("a tab that takes several requests", () => {
  const PEOPLE = 80;
  /** Characters that this Excel takes at once. */
  const SMALL = 120_000;
  const LONG = "核".repeat(2_500);
  /** Answers of earlier rounds at the end of each row; `order` is where each person stands. */
  const answered = (order: (i: number) => number, round: string): TabTable => {
    const tab = feedbackTab(PEOPLE);
    const [head, body] = [tab.rows.slice(0, FIRST_PERSON), tab.rows.slice(FIRST_PERSON)];
    const rows = body.map((_, i) => {
      const person = order(i);
      const row = [...body[person]!];
      row[2] = `${round}${LONG}`;
      row[4] = `答复${person}`;
      return row;
    });
    return { ...tab, rows: [...head, ...rows] };
  };
  const first = answered((i) => i, "一");
  const second = answered((i) => PEOPLE - 1 - i, "二");
  /** By key of the row. */
  const answers = async ({ workbook }: OpenExcel): Promise<Map<unknown, unknown>> => {
    const { columns } = (await workbook.readTab("T6"))!;
    return new Map(
      columns[6]!.flatMap((key, row) =>
        typeof key === "string" && key.startsWith("k") ? [[key, columns[4]![row]]] : [],
      ),
    );
  };
  const all = new Map(Array.from({ length: PEOPLE }, (_, i) => [`k${i}`, `答复${i}`]));
  const byKey = (map: Map<unknown, unknown>) =>
    [...map].sort(([a], [b]) => Number(String(a).slice(1)) - Number(String(b).slice(1)));

  /** An Excel that takes little at once; `strike` is asked before each request that it takes. */
  const openSmall = async (profile: "web" | "ltsc2021" = "web") => {
    const excel = await openExcel([peopleSheet(2)], profile);
    const process = excel.host.process.bind(excel.host);
    const small: { strike: (actions: number) => void } = { strike: () => undefined };
    excel.host.process = async (body, flags) => {
      if (body.length > SMALL) throw new BatchFailure("requestTooLarge", "");
      small.strike((JSON.parse(body) as Request).Actions.length);
      return process(body, flags);
    };
    return { excel, small };
  };

  test("loses no answer whichever request fails, wherever in it; written again it is whole", async () => {
    const { excel, small } = await openSmall();
    const { workbook, host } = excel;
    await workbook.writeTab(first);
    let requests = 0;
    small.strike = () => requests++;
    await workbook.writeTab(second);
    small.strike = () => undefined;
    const whole = await workbook.readTab("T6");
    expect(requests).toBeGreaterThan(6);
    let failures = 0;
    for (let failing = 0; failing < requests; failing++) {
      for (const where of ["whole", "middle"] as const) {
        await workbook.writeTab(first);
        let now = 0;
        small.strike = (actions) => {
          if (now++ !== failing) return;
          if (where === "whole") throw new BatchFailure("anything", "");
          host.faults.failAction({
            code: "GeneralException",
            atAction: Math.floor((actions - 1) / 2),
          });
        };
        await workbook.writeTab(second).catch(() => failures++);
        small.strike = () => undefined;
        expect([failing, where, byKey(await answers(excel))]).toEqual([failing, where, byKey(all)]);
      }
    }
    expect(failures).toBeGreaterThan(requests);
    await workbook.writeTab(second);
    expect(await workbook.readTab("T6")).toEqual(whole);
  }, 120_000);

  test.each([
    ["web", "一"],
    // Two requests change the sheet: the second failed, and so did putting back.
    ["ltsc2021", "一二"],
  ] as const)(
    "loses none in their old order though Excel takes nothing any more: %s",
    async (profile, rounds) => {
      const { excel, small } = await openSmall(profile);
      await excel.workbook.writeTab(first);
      const process = excel.host.process;
      let written = 0;
      excel.host.process = async (body, flags) => {
        const isWriting = (JSON.parse(body) as Request).Actions.some(({ Name }) => Name === "Values");
        if (isWriting && body.length <= SMALL && ++written > 1) small.strike = fail;
        return process(body, flags);
      };
      const fail = (): never => {
        throw new BatchFailure("anything", "");
      };
      const failure: unknown = await excel.workbook.writeTab(answered((i) => i, "二")).catch((cause: unknown) => cause);
      expect(failure).toMatchObject({ code: "GeneralException" });
      excel.host.process = process;
      small.strike = () => undefined;
      const { columns } = (await excel.workbook.readTab("T6"))!;
      expect(new Set(columns[2]!.slice(FIRST_PERSON).map((text) => JSON.stringify(text)[1]))).toEqual(
        new Set([...rounds]),
      );
      expect(byKey(await answers(excel))).toEqual(byKey(all));
    },
    60_000,
  );
});

test("requests stay within the budget", async () => {
  const { workbook, host } = await openExcel([peopleSheet(2)]);
  const tab = feedbackTab(12_000);
  for (let time = 0; time < 2; time++) {
    host.traffic.reset();
    await workbook.writeTab(tab);
    const bytes = host.traffic.total("requestBytes") + host.traffic.total("responseBytes");
    expect(host.traffic.largestBytes).toBeLessThanOrEqual(PAYLOAD_BYTES);
    expect(host.traffic.requests.length).toBeLessThanOrEqual(bytes / PAYLOAD_BYTES + 12);
  }
}, 60_000);

test.each(["web", "floor19"] as const)("our own writing is no edit of the person's: %s", async (profile) => {
  const { workbook, host, person } = await openExcel([peopleSheet(2)], profile);
  const edits: string[] = [];
  const stop = await workbook.onEdit((sheet) => edits.push(sheet));
  await workbook.writeTab(feedbackTab(2));
  await workbook.writeTab(feedbackTab(3));
  host.flushEvents();
  await moment();
  expect(edits).toEqual([]);
  await person.edit(NAME, FIRST_PERSON, 4, "属实");
  host.flushEvents();
  for (let waited = 0; edits.length === 0 && waited < 50; waited++) await moment();
  expect(edits).toEqual([NAME]);
  stop();
});

test("marks on two sheets at once: each goes by its own plan, and clearing takes both", async () => {
  const { workbook, host } = await openExcel([peopleSheet(5), peopleSheet(4, "住建台账")]);
  const before = await host.snapshot();
  await workbook.paint(planFor(5, (i) => i > 1));
  await workbook.paint(planFor(4, (i) => i === 0, { sheet: "住建台账" }));
  const [people, theirs] = host.workbook.sheets();
  expect([people!.conditionalFormats().length, theirs!.conditionalFormats().length]).toEqual([3, 3]);
  const sheets = async (): Promise<unknown> => ((await host.snapshot()) as { readonly sheets: unknown }).sheets;
  const marked = await sheets();
  await workbook.paint(planFor(5, (i) => i > 1));
  expect(await sheets()).toEqual(marked);
  expect(await workbook.clear()).toEqual(["家庭成员", "住建台账"]);
  expect(await host.snapshot()).toEqual(before);
});
