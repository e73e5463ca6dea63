import type { Refusal } from "../../../src/core/model/Refusal";
import { peopleSheet, planFor } from "../../contract/contents";
import { closeExcel, openContents, openExcel, type OpenExcel } from "../../contract/openExcel";

afterEach(closeExcel);

const plan = planFor(4, (i) => i % 2 === 0);
const name = "家庭成员";

const code = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: Refusal & { readonly code: string }) => `${error.name} ${error.code}`,
  );

/** How many actions each request of `work` holds. */
async function actionsOf({ host }: OpenExcel, work: () => Promise<unknown>): Promise<number[]> {
  host.traffic.reset();
  await work();
  return host.traffic.requests.map(({ actions }) => actions);
}

async function eventsOn({ Excel }: OpenExcel): Promise<boolean> {
  return Excel.run(async (context) => {
    context.runtime.load("enableEvents");
    await context.sync();
    return context.runtime.enableEvents;
  });
}

/** A sheet whose free column already has looks of its own, and a conditional format of the person's. */
async function furnished(): Promise<OpenExcel> {
  const content = peopleSheet(4);
  const excel = await openContents([
    {
      name,
      rows: content.rows,
      merges: ["A1:D1"],
      formats: {
        "A2:E2": { bold: true, wrapText: true, fill: "#DDDDDD" },
        "E3:E4": { numberFormat: "0.00", wrapText: true },
        "E5:E6": { numberFormat: "yyyy/m/d", wrapText: true },
        "E7:E9": { numberFormat: "0%", fill: "#FFFF00" },
      },
      columnWidths: { E: 33 },
    },
    { name: "别的", rows: [["不动"]] },
  ]);
  const sheet = excel.host.workbook.sheets()[0]!;
  for (const formula of ["=$C3>100", "=TRUE"]) {
    sheet.addConditionalFormat({
      kind: "Custom",
      areas: [{ row: 2, column: 2, rows: 4, columns: 1 }],
      stopIfTrue: false,
      formula,
      format: { fill: "#00FF00" },
    });
  }
  return excel;
}

describe("what the person formatted", () => {
  test("is back after clear, however often it was painted over", async () => {
    const painted = await furnished();
    const before = await painted.host.snapshot();
    await painted.workbook.paint(plan);
    await painted.workbook.paint(plan);
    expect(await painted.workbook.clear()).toEqual([name]);
    expect(await painted.host.snapshot()).toEqual(before);
  });

  test("a heading that was bold, a column that was wide", async () => {
    const { workbook, host } = await furnished();
    await workbook.paint(plan);
    const sheet = host.workbook.sheets()[0]!;
    expect(sheet.columnWidth(4)).toBeGreaterThan(200);
    expect(sheet.format(1, 4)).toMatchObject({ bold: true, fill: "#DDDDDD", numberFormat: "@" });
    expect(sheet.format(2, 4)).toMatchObject({ numberFormat: "@" });
    expect(sheet.format(6, 4)).toEqual({ numberFormat: "0%", fill: "#FFFF00" });
  });
});

describe("a failure at any action", () => {
  test("of painting: clear restores everything, and events are on", async () => {
    const excel = await furnished();
    const { workbook, host } = excel;
    const before = await host.snapshot();
    const requests = await actionsOf(excel, () => workbook.paint(plan));
    await workbook.clear();
    expect(await host.snapshot()).toEqual(before);
    let failures = 0;
    for (const [skip, actions] of requests.entries()) {
      for (let atAction = 0; atAction < actions; atAction++) {
        host.faults.failAction({ code: "GeneralException", atAction }, skip);
        const outcome = await code(workbook.paint(plan));
        if (outcome !== "done") failures++;
        await workbook.clear();
        expect({ skip, atAction, snapshot: await host.snapshot() }).toEqual({ skip, atAction, snapshot: before });
      }
    }
    expect(failures).toBeGreaterThan(60);
    expect(await eventsOn(excel)).toBe(true);
  }, 120_000);

  test("of clearing or painting again: clearing once more restores everything", async () => {
    const excel = await furnished();
    const { workbook, host } = excel;
    const before = await host.snapshot();
    for (const work of [() => workbook.clear(), () => workbook.paint({ ...plan, resultColumn: 5 })]) {
      await workbook.paint(plan);
      const requests = await actionsOf(excel, work);
      await workbook.clear();
      for (const [skip, actions] of requests.entries()) {
        for (let atAction = 0; atAction < actions; atAction++) {
          await workbook.paint(plan);
          host.faults.failAction({ code: "GeneralException", atAction }, skip);
          await code(work());
          await workbook.clear();
          expect({ skip, atAction, snapshot: await host.snapshot() }).toEqual({ skip, atAction, snapshot: before });
        }
      }
    }
    expect(await eventsOn(excel)).toBe(true);
  }, 240_000);
});

describe("between painting and clearing", () => {
  test("a column that the person filled after a painting failed is theirs", async () => {
    const { workbook, host, person } = await openExcel([peopleSheet(4)]);
    host.faults.failWhere({ code: "GeneralException", where: ({ Name }) => Name === "NumberFormat" });
    expect(await code(workbook.paint(plan))).toBe("RichApi.Error GeneralException");
    await person.edit(name, 1, 4, "电话");
    await person.edit(name, 3, 4, 7);
    await workbook.clear();
    expect((await workbook.read(name)).columns[4]).toEqual([null, "电话", null, 7, null, null]);
    expect(host.workbook.settings.size).toBe(0);
  });

  test("no text stays behind when the rows under the table are deleted", async () => {
    const content = peopleSheet(4);
    const { workbook, host } = await openExcel([{ ...content, rows: [...content.rows, [], ["备注一"], ["备注二"]] }]);
    await workbook.paint(planFor(4, () => true));
    const sheet = host.workbook.sheets()[0]!;
    sheet.remove({ row: 6, column: 0, rows: 3, columns: 16_384 }, "Up");
    expect(await workbook.clear()).toEqual([name]);
    expect(sheet.usedArea(false)).toEqual({ row: 0, column: 0, rows: 6, columns: 4 });
  });
});

describe("what the host refuses", () => {
  test.each([
    ["editMode", "Refusal workbook.busy"],
    ["busy", "Refusal workbook.busy"],
    ["accessDenied", "Refusal workbook.readOnly"],
    ["anything", "RichApi.Error GeneralException"],
  ] as const)("%s", async (kind, expected) => {
    const { workbook, host } = await openExcel([peopleSheet(4)]);
    for (const skip of [0, 1]) {
      for (const work of [() => workbook.read(name), () => workbook.paint(plan), () => workbook.sheets()]) {
        host.faults.failBatch(kind, skip);
        expect(await code(work())).toBe(expected);
      }
    }
  });

  test("a chunk that is too large is read in smaller ones", async () => {
    const { workbook, host } = await openExcel([peopleSheet(9_000)]);
    const whole = await workbook.read(name);
    host.faults.failBatch("responseTooLarge", 1);
    host.faults.failBatch("responseTooLarge", 2);
    const done: number[] = [];
    expect(await workbook.read(name, { onProgress: (rows) => done.push(rows) })).toEqual(whole);
    expect(done[0]).toBe(1_250);
  });

  test("a row that is too large even alone", async () => {
    const { workbook, host } = await openExcel([peopleSheet(4)]);
    for (let skip = 1; skip < 8; skip++) host.faults.failBatch("responseTooLarge", skip);
    expect(await code(workbook.read(name))).toBe("Refusal workbook.tooLarge");
  });

  test("a block of texts that is too large is written in smaller ones", async () => {
    const { workbook, host } = await openExcel([peopleSheet(40)]);
    const large = planFor(40, () => true);
    const fresh = await host.snapshot();
    await workbook.paint(large);
    const painted = await host.snapshot();
    await workbook.clear();
    host.faults.failBatch("requestTooLarge", 4);
    await workbook.paint(large);
    expect(await host.snapshot()).toEqual(painted);
    await workbook.clear();
    expect(await host.snapshot()).toEqual(fresh);
  });

  test("a sheet that disappears between two chunks", async () => {
    const { workbook, person } = await openExcel([peopleSheet(12_000), { name: "别的", rows: [] }]);
    const read = workbook.read(name, { onProgress: (done) => done < 6_000 && void person.removeSheet(name) });
    expect(await code(read)).toBe("Refusal sheet.gone");
  });

  test("a sheet that is protected between two blocks", async () => {
    const { workbook, person, host } = await openExcel([peopleSheet(12_000)]);
    const long = planFor(12_000, () => true);
    const texts = long.texts.map((text) => text! + "请核对".repeat(60));
    const painting = workbook.paint({ ...long, texts }, { onProgress: () => void person.protect(name) });
    expect(await code(painting)).toBe("Refusal sheet.protected");
    host.workbook.sheets()[0]!.setProtection(null);
    await workbook.clear();
    expect((await workbook.read(name)).columns).toHaveLength(4);
  });

  test.each([
    ["inserts a row above", (person: OpenExcel["person"]) => person.insertRows(name, 0, 1)],
    ["inserts a row inside", (person: OpenExcel["person"]) => person.insertRows(name, 9_000, 1)],
    ["inserts a column", (person: OpenExcel["person"]) => person.insertColumns(name, 2, 1)],
  ])("a painting during which the person %s is taken back", async (_, act) => {
    const never = await openExcel([peopleSheet(12_000)]);
    await act(never.person);
    const { workbook, person, host } = await openExcel([peopleSheet(12_000)]);
    const long = planFor(12_000, () => true);
    const texts = long.texts.map((text) => text! + "请核对".repeat(60));
    await workbook.paint(long);
    let acted = false;
    // Between two requests: the block that follows is the first that can notice.
    const onProgress = (): void => {
      if (!acted) void act(person);
      acted = true;
    };
    expect(await code(workbook.paint({ ...long, texts }, { onProgress }))).toBe("Refusal sheet.changed");
    expect(await host.snapshot()).toEqual(await never.host.snapshot());
  });

  test("a painting cancelled between two blocks leaves nothing", async () => {
    const excel = await openExcel([peopleSheet(12_000)]);
    const before = await excel.host.snapshot();
    const long = planFor(12_000, () => true);
    const texts = long.texts.map((text) => text! + "请核对".repeat(60));
    const stop = new AbortController();
    const painting = excel.workbook.paint({ ...long, texts }, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(await code(painting)).toBe("Refusal cancelled");
    expect(await excel.host.snapshot()).toEqual(before);
    expect(await eventsOn(excel)).toBe(true);
  });

  test("values that Excel leaves out are an error, never an empty sheet", async () => {
    const { workbook, host } = await openExcel([peopleSheet(4)]);
    const process = host.process.bind(host);
    host.process = async (body, flags) => (await process(body, flags)).replace(/"Values":\[\[.*?\]\]/, '"Values":null');
    expect(await code(workbook.read(name))).toBe("Refusal workbook.tooLarge");
  });
});
