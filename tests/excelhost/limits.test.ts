import { PROFILES } from "../../src/excelhost/profiles";
import type { Profile, ProfileName } from "../../src/excelhost/profiles";
import { codeOf, HOUSEHOLDS, start } from "./start";

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

const run = async (work: Work, profile: Profile | ProfileName = "web", options: object = {}): Promise<string> => {
  const { Excel } = start([{ ...HOUSEHOLDS, name: "s" }], profile);
  return codeOf(
    Excel.run(options, async (context) => {
      work(context.workbook.worksheets.getItem("s"), context);
      await context.sync();
    }),
  );
};

describe("payload", () => {
  const text =
    (length: number): Work =>
    (sheet) => {
      sheet.getRange("F1:F200").values = Array.from({ length: 200 }, () => ["甲".repeat(length)]);
    };
  const small = { ...PROFILES.web, payloadBytes: 100_000 };
  test.each<[string, number, Profile | ProfileName, string]>([
    ["a request under the limit", 100, small, "succeeded"],
    ["a request over the limit", 200, small, "RequestPayloadSizeLimitExceeded"],
    ["5 MB on the web", 8_800, "web", "RequestPayloadSizeLimitExceeded"],
    ["just under 5 MB on the web", 8_500, "web", "succeeded"],
    ["5 MB on the desktop", 8_800, "ltsc2021", "succeeded"],
  ])("%s", async (_name, length, profile, code) => {
    expect(await run(text(length), profile)).toBe(code);
  });

  test("an answer over the limit fails although its request was small", async () => {
    const { Excel, host } = start([{ name: "s", rows: Array.from({ length: 200 }, () => ["甲".repeat(300)]) }], small);
    const read = (rows: number): Promise<string> =>
      codeOf(
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem("s").getRangeByIndexes(0, 0, rows, 1).load("values");
          await context.sync();
        }),
      );
    expect(await read(200)).toBe("ResponsePayloadSizeLimitExceeded");
    expect(await read(100)).toBe("succeeded");
    expect(host.traffic.largestBytes).toBeGreaterThan(100_000);
  });
});

test("a get above five million cells answers null, at five million it does not", async () => {
  const { Excel } = start([{ name: "s", rows: [[1]] }], "ltsc2021");
  await Excel.run(async (context) => {
    const above = context.workbook.worksheets.getItem("s").getRangeByIndexes(0, 0, 1_000_001, 5);
    above.load("values");
    await context.sync();
    expect(above.values).toBeNull();
  });
  const { cellCount, readings } = await Excel.run(async (context) => {
    const at = context.workbook.worksheets.getItem("s").getRangeByIndexes(0, 0, 500_000, 10);
    at.load("cellCount, valueTypes");
    await context.sync();
    return { cellCount: at.cellCount, readings: at.valueTypes.length };
  });
  expect([cellCount, readings]).toEqual([5_000_000, 500_000]);
});

test.each<[8190 | 8192 | 8193, string]>([
  [8190, "succeeded"],
  [8192, "succeeded"],
  [8193, "InvalidArgument"],
])("an address of %i characters", async (length, code) => {
  const exact = "A1000,".repeat(1_364) + { 8190: "A10000", 8192: "A1000000", 8193: "AA1000000" }[length];
  expect(exact).toHaveLength(length);
  expect(await run((sheet) => sheet.getRanges(exact).load("areaCount"))).toBe(code);
});

test.each([
  [32_767, "succeeded"],
  [32_768, "InvalidArgument"],
])("a cell of %i characters", async (length, code) => {
  expect(await run((sheet) => (sheet.getRange("F1").values = [["x".repeat(length)]]))).toBe(code);
});

describe("requirement sets", () => {
  const since9: Work = (sheet) => sheet.getRange("A1").getSpecialCellsOrNullObject("Formulas").load("address");
  const since10: Work = (sheet) => sheet.onRowSorted.add(() => Promise.resolve());
  const since13: Work = (sheet) => sheet.getRange("A1").getMergedAreasOrNullObject().load("address");
  const since14: Work = (sheet) => sheet.onProtectionChanged.add(() => Promise.resolve());
  test.each<[ProfileName, string, Work, string]>([
    ["floor19", "1.9", since9, "succeeded"],
    ["floor19", "1.10", since10, "ApiNotFound"],
    ["floor19", "1.13", since13, "ApiNotFound"],
    ["ltsc2021", "1.13", since13, "succeeded"],
    ["ltsc2021", "1.14", since14, "succeeded"],
    ["ltsc2024", "1.14", since14, "succeeded"],
    ["web", "1.13", since13, "succeeded"],
  ])("%s has members of %s", async (profile, _set, work, code) => {
    expect(await run(work, profile)).toBe(code);
  });

  test("the host itself refuses what office.js lets pass", async () => {
    const { Excel, OfficeExtension, host } = start([HOUSEHOLDS], "floor19");
    const { CommonUtility } = OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } };
    CommonUtility._doApiNotSupportedCheck = false;
    const read = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").getMergedAreasOrNullObject().load("address");
      await context.sync();
    });
    expect([await codeOf(read), host.traffic.requests.length > 0]).toEqual(["ApiNotFound", true]);
  });
});

describe("while the person edits a cell", () => {
  test("a batch fails, and goes on afterwards", async () => {
    const { Excel, host } = start([HOUSEHOLDS]);
    const read = (options: object = {}): Promise<string> =>
      codeOf(
        Excel.run(options, async (context) => {
          context.workbook.worksheets.getActiveWorksheet().load("name");
          await context.sync();
        }),
      );
    host.cellEditMode = true;
    expect(await read()).toBe("InvalidOperationInCellEditMode");
    host.cellEditMode = false;
    expect(await read()).toBe("succeeded");
  });
});

describe("errors and faults", () => {
  test.each<[string, Work, string]>([
    ["a missing sheet", (_sheet, context) => context.workbook.worksheets.getItem("没有").load("name"), "ItemNotFound"],
    ["a bad address", (sheet) => sheet.getRange("not an address").load("values"), "InvalidArgument"],
    ["another sheet's address", (sheet) => sheet.getRange("other!A1").load("values"), "InvalidArgument"],
    ["a table, which this host has not", (sheet) => sheet.tables.load("items/name"), "ApiNotFound"],
    ["a new table, which this host has not", (sheet) => sheet.tables.add("A1:B2", true), "ApiNotFound"],
    ["deleting the last sheet", (sheet) => sheet.delete(), "AccessDenied"],
    ["an unknown way to clear", (sheet) => sheet.getRange("A1").clear("Hyperlinks"), "InvalidArgument"],
  ])("%s", async (_name, work, code) => {
    expect(await run(work)).toBe(code);
  });

  test("an error names where it happened", async () => {
    const { Excel } = start([HOUSEHOLDS]);
    const failed = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("没有").load("name");
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({
      debugInfo: { errorLocation: "WorksheetCollection.getItem" },
    });
  });

  test("what came before the failing action has happened, what comes after has not", async () => {
    const { Excel, host } = start([{ name: "s", rows: [[1, 2]] }]);
    const failed = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("s");
      sheet.getRange("A1").values = [[10]];
      sheet.getRange("oops").values = [[0]];
      sheet.getRange("B1").values = [[20]];
      await context.sync();
    });
    expect(await codeOf(failed)).toBe("InvalidArgument");
    const [sheet] = host.workbook.sheets();
    expect([sheet?.cell(0, 0).value, sheet?.cell(0, 1).value]).toEqual([10, 2]);
  });

  test("a batch, an action and a kind of action can be made to fail once", async () => {
    const { Excel, host } = start([HOUSEHOLDS]);
    const read = (): Promise<string> =>
      codeOf(
        Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().load("name");
          await context.sync();
        }),
      );
    host.faults.failBatch("busy");
    host.faults.failBatch("sessionExpired", 1);
    expect([await read(), await read(), await read()]).toEqual([
      "ActivityLimitReached",
      "InvalidOrTimedOutSessionMessage",
      "succeeded",
    ]);
    host.faults.failAction({ code: "GeneralException", atAction: 1 });
    expect([await read(), await read()]).toEqual(["GeneralException", "succeeded"]);
    host.faults.failWhere({ code: "AccessDenied", where: ({ ActionType }) => ActionType === 2 });
    expect([await read(), await read()]).toEqual(["AccessDenied", "succeeded"]);
  });
});

test("traffic counts requests, actions, bytes and cells", async () => {
  const { Excel, host } = start([HOUSEHOLDS]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1:C3").load("values");
    await context.sync();
  });
  const [first] = host.traffic.requests;
  expect(first?.cells).toBe(9);
  expect(first?.requestBytes).toBeGreaterThan(200);
  expect(host.traffic.total("actions")).toBeGreaterThan(3);
  host.traffic.reset();
  expect([host.traffic.requests.length, host.traffic.largestBytes]).toEqual([0, 0]);
});
