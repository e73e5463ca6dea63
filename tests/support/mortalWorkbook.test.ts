import { createMemoryWorkbook } from "../../src/adapters/memory/memoryWorkbook";
import type { Workbook } from "../../src/app/ports";
import { feedbackTab } from "../contract/tabs";
import { Killed, mortalWorkbook } from "./mortalWorkbook";

const fresh = () => createMemoryWorkbook({ sheets: [{ name: "甲", rows: [["x"]] }] });

/** Three writes and two reads. */
async function act(workbook: Workbook): Promise<string | null> {
  await workbook.writeSetting("s", "1");
  await workbook.sheets();
  await workbook.writeTab(feedbackTab(2));
  await workbook.writeCells("T6", [{ row: 4, column: 4, value: "属实" }]);
  return workbook.readSetting("s");
}

const stateOf = async (workbook: Workbook) => [
  await workbook.readSetting("s"),
  (await workbook.readTab("T6")) !== null,
  (await workbook.readTab("T6"))?.columns[4]?.[4] ?? null,
];

describe("a workbook that dies", () => {
  test("lives on where nobody kills it", async () => {
    const inner = fresh();
    const { workbook, calls, isDead } = mortalWorkbook(inner, null);
    expect(await act(workbook)).toBe("1");
    expect(calls).toEqual(["writeSetting", "writeTab", "writeCells"]);
    expect([isDead(), await stateOf(inner)]).toEqual([false, ["1", true, "属实"]]);
    expect(workbook.snapshot()).toEqual(inner.snapshot());
  });

  const STATES = [
    [null, false, null],
    ["1", false, null],
    ["1", true, null],
    ["1", true, "属实"],
  ];

  test.each([0, 1, 2])("write %i took effect or did not", async (at) => {
    for (const moment of ["before", "after"] as const) {
      const inner = fresh();
      const mortal = mortalWorkbook(inner, { at, moment });
      await expect(act(mortal.workbook)).rejects.toThrow(Killed);
      expect(mortal.calls).toHaveLength(at + 1);
      expect(await stateOf(inner)).toEqual(STATES[moment === "before" ? at : at + 1]);
      await expect(mortal.workbook.sheets()).rejects.toThrow(Killed);
    }
  });

  test("reads count where they are told to, and silence is never broken", async () => {
    const inner = fresh();
    const mortal = mortalWorkbook(inner, { at: 1, moment: "after", counts: "all", by: "silence" });
    const answers: unknown[] = [];
    const settled = (work: Promise<unknown>): void =>
      void work.then(
        (answer) => answers.push(answer),
        (error) => answers.push(error),
      );
    settled(act(mortal.workbook));
    await mortal.death;
    settled(mortal.workbook.readSetting("s"));
    await new Promise((resolve) => setImmediate(resolve));
    expect(answers).toEqual([]);
    expect(mortal.calls).toEqual(["writeSetting", "sheets"]);
    expect(await stateOf(inner)).toEqual(STATES[1]);
  });
});
