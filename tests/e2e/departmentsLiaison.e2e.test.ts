import { readFileSync } from "node:fs";
import { join } from "node:path";
import { platformCodec } from "../../src/ooxml/package/Codec";
import { collectBytes } from "../../src/ooxml/package/collectBytes";
import { openPackage } from "../../src/ooxml/package/openPackage";
import { writePackage } from "../../src/ooxml/package/writePackage";
import { inventedId } from "../support/people";
import { addFiles, openDepartments, paste, press, screen, sheetInGrid, unfold } from "./departments";
import { bytesOf, headless, seed } from "./headless";
import {
  asItStands,
  button,
  countsByRule,
  expectAccessible,
  fileWith,
  openNarrow,
  results,
  useWorkbench,
} from "./workbench";

jest.setTimeout(600_000);
useWorkbench();

const MEDICAL = seed("departments", "medical.csv");
const VEHICLES = seed("departments", "vehicles.xlsx");
const ID = "户主身份证号";
const SHEET = "低保、特困对象台账";

it("gives a liaison the department's empty sheet, and finds a wrong and a repeated number in it", async () => {
  const { session } = await headless(seed("demo-county-faulty.xlsx"));
  const { columns } = session.state().departments.profiles.find(({ id }) => id === "civil")!;
  const workbench = await openNarrow();
  const { page, pane, faults } = workbench;
  await openDepartments(workbench);
  await unfold(pane, "准备部门表");
  await pane.getByRole("combobox", { name: "部门", exact: true }).selectOption("civil");
  await expectAccessible(page);
  await press(workbench, button(pane, "添加空表"));
  await pane.getByText(new RegExp(`^已添加“${SHEET}”的空表并打开。`)).waitFor();
  const empty = (await sheetInGrid(page, SHEET))!.values;
  const top = empty.findIndex((cells) => cells.includes(`${ID}*`));
  expect(empty[top]).toEqual(columns.map(({ heading, required }) => heading + (required ? "*" : "")));

  const right = inventedId("1979-05-06", 7);
  const wrong = right.slice(0, 17) + (right.endsWith("1") ? "2" : "1");
  const row = (name: string, idNo: string): readonly string[] => {
    const cells = new Map(
      Object.entries({ 乡镇: "云台镇", 村: "上坪村", 户主姓名: name, [ID]: idNo, 保障类别: "A类" }),
    );
    return columns.map(({ heading }) => cells.get(heading) ?? "");
  };
  const people = [row("韦一", right), row("蒙二", wrong), row("覃三", inventedId("1981-02-03", 4)), row("农四", right)];
  await paste(page, { sheet: SHEET, row: top + 1, column: 0 }, people);
  const id = columns.findIndex(({ heading }) => heading === ID);
  const typed = (await sheetInGrid(page, SHEET))!.values.slice(top + 1, top + 1 + people.length);
  expect(typed.map((cells) => cells[id])).toEqual(people.map((cells) => cells[id]));

  await press(workbench, button(pane, "自查当前工作表"));
  await pane.getByText("这是“民政”部门表的自查结果，不是本县表的校验结果。").waitFor();
  expect(await countsByRule(pane)).toEqual({ "ID-02": 1, "DEP-02": 2 });
  expect(await pane.locator("main").evaluate(({ scrollTop }) => scrollTop)).toBe(0);
  // A department's sheet tells nothing of households, nor is anything to be set for the county there.
  expect(await pane.getByRole("button", { name: /^(分项研判|标准参数|上期对比|识别结果)/ }).count()).toBe(0);
  await expectAccessible(page);

  await paste(page, { sheet: SHEET, row: top + 2, column: id }, [[inventedId("1983-04-05", 6)]]);
  await press(workbench, button(pane, "重新自查"));
  await results(pane).getByRole("heading", { name: "发现 2 处错误、0 处疑点、0 条提示" }).waitFor();

  await press(workbench, button(pane, "回到本县表校验"));
  await results(pane)
    .getByRole("heading", { name: /^发现 76 处错误、0 处疑点/ })
    .waitFor();
  expect(faults).toEqual([]);
});

const golden = (name: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, "../golden/csv", name)));

async function withMacros(): Promise<Uint8Array> {
  const changes = new Map([["xl/vbaProject.bin", new Uint8Array(8)]]);
  return collectBytes(writePackage(await openPackage(bytesOf(VEHICLES)), changes, platformCodec()));
}

it("refuses files that it cannot read in words that help, and leaves the workbook as it was", async () => {
  const workbench = await openNarrow();
  const { page, pane, faults } = workbench;
  const before = await asItStands(page);
  await openDepartments(workbench);
  const refused: readonly (readonly [string, Uint8Array, RegExp, RegExp])[] = [
    ["带宏.xlsx", await withMacros(), /含有宏/, /另存为不含宏/],
    ["残缺.xlsx", bytesOf(VEHICLES).subarray(0, 3_000), /不完整|已损坏/, /重新|修复/],
    ["乱码.csv", golden("broken-encoding.csv"), /编码认不出：第 \d+ 行/, /CSV UTF-8/],
    ["引号.csv", golden("open-quote.csv"), /英文引号不成对/, /重新导出/],
    ["无人.csv", golden("no-key.csv"), /没有证件号码列，也没有姓名列/, /加上/],
  ];
  for (const [name, bytes, message, advice] of refused) {
    await pane.getByLabel("部门的 .xlsx 或 .csv 文件").setInputFiles(fileWith(name, bytes));
    await screen(pane).getByText(`没有添加“${name}”`).waitFor();
    const alert = await pane.getByRole("alert").innerText();
    expect([name, alert]).toEqual([name, expect.stringMatching(message)]);
    expect([name, alert]).toEqual([name, expect.stringMatching(advice)]);
    await expectAccessible(page);
  }
  await addFiles(workbench, MEDICAL);
  await pane.getByLabel("部门的 .xlsx 或 .csv 文件").setInputFiles(MEDICAL);
  await pane.getByRole("alert").getByText("“medical”已经用在这次比对里。").waitFor();
  await screen(pane)
    .getByText(/^没有添加“medical\.csv”/)
    .waitFor();
  expect(
    await screen(pane)
      .getByRole("combobox", { name: /的部门$/ })
      .count(),
  ).toBe(1);
  expect(await asItStands(page)).toEqual(before);
  expect(faults).toEqual([]);
});
