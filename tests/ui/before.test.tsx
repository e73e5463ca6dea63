/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { paneEnUS } from "../../src/messages/pane.en-US";
import { renderPane } from "./renderPane";
import { RECOGNITION } from "./sampleViews";

const SHEET = RECOGNITION.members.sheet;

test("an opening workbook shows that it is opening, and nothing to press", async () => {
  await renderPane({ sheets: [], recognition: null, progress: { step: "recognising", sheet: "", done: 0, total: 0 } });
  expect(screen.getByText("正在打开工作簿…")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "校验", hidden: false })).toBeNull();
});

test("what a check will stand on is said in one line", async () => {
  await renderPane();
  const line = screen.getByRole("group", { name: "校验依据" });
  expect(line.textContent?.replaceAll("\u00a0", " ")).toBe(
    "国家标准 2020 · 自造县 · 2020 年度 · 数据日期 2020-12-31 更改",
  );
  expect(screen.getByText(`人员表 ${SHEET}`)).toBeTruthy();
});

test("the button validates", async () => {
  const { session, user } = await renderPane();
  await user.click(screen.getByRole("button", { name: "校验" }));
  expect(session.calls).toEqual([["validate"]]);
});

test("region, year and day are one press away; a wrong one is refused in words and not sent", async () => {
  const { session, user } = await renderPane();
  await user.click(screen.getByRole("button", { name: "更改校验依据" }));
  const region = await screen.findByLabelText("行政区划代码");
  expect(screen.getByText("6 位数字；CN 表示全国。现为自造县")).toBeTruthy();
  await user.clear(region);
  await user.type(region, "45909{Enter}");
  expect(screen.getByText("请填写 6 位数字或 CN。")).toBeTruthy();
  expect(session.calls).toEqual([]);
  await user.type(region, "8{Enter}");
  await user.clear(screen.getByLabelText("收入年度"));
  await user.type(screen.getByLabelText("收入年度"), "2019{Enter}");
  expect(session.calls).toEqual([
    ["correct", { region: "459098" }],
    ["correct", { year: 2019 }],
  ]);
});

test("Esc in a field brings the old value back", async () => {
  const { session, user } = await renderPane();
  const row = screen.getByLabelText<HTMLInputElement>("表头所在行");
  await user.clear(row);
  await user.type(row, "9{Escape}");
  expect(row.value).toBe("4");
  await user.tab();
  expect(session.calls).toEqual([]);
});

test("rows are counted from 1, skipped rows are named", async () => {
  await renderPane();
  expect(screen.getByText("数据行：第 5–61209 行，共 61,202 行")).toBeTruthy();
  expect(screen.getByText(/跳过 3 行.*第 121, 122, 61209 行/)).toBeTruthy();
});

test("where only the head of the sheet was looked at, the pane says so", async () => {
  await renderPane({ recognition: { ...RECOGNITION, members: { ...RECOGNITION.members, lastRow: 63 } } });
  expect(screen.getByText(/第 5 行起（已看到第 64 行，工作表共 61,209 行，校验时全部读取）/)).toBeTruthy();
});

test("each column says its field, why and how sure; an ambiguous field stands first", async () => {
  await renderPane();
  const columns = screen.getByRole("group", { name: "列与字段的对应关系" });
  const rows = within(columns)
    .getAllByRole("listitem")
    .map((row) => row.textContent);
  expect(rows[0]).toMatch(/^A户编号 → 户编号标题与字段名一致 · 可信度 100%/);
  expect(rows[1]).toMatch(/^B姓名 → 姓名标题包含字段名 · 可信度 82%/);
  expect(rows[3]).toMatch(/^D收入\/工资性收入未使用/);
  expect(columns.textContent).toMatch(/^可能是“工资性收入”/);
  expect(screen.getByRole("button", { name: /识别结果/ }).textContent).toContain("1 项待确认");
});

test("choosing one of two columns settles an ambiguous field", async () => {
  const { session, user } = await renderPane();
  await user.click(screen.getByRole("button", { name: "将 E 列用作“工资性收入”" }));
  expect(session.calls).toEqual([["correct", { column: { sheet: SHEET, column: 4, field: "wageIncome" } }]]);
});

test("a column is given another field by typing a part of its name", async () => {
  const { session, user } = await renderPane();
  await user.click(screen.getByRole("button", { name: /更改 G 列/ }));
  const box = await screen.findByRole("combobox", { name: /G 列.*的字段/ });
  await waitFor(() => expect(document.activeElement).toBe(box));
  await user.type(box, "电话");
  expect(
    within(screen.getByRole("listbox"))
      .getAllByRole("option")
      .map((option) => option.textContent),
  ).toEqual(["联系电话 · 人"]);
  await user.click(screen.getByRole("option", { name: /联系电话/ }));
  expect(session.calls).toEqual([["correct", { column: { sheet: SHEET, column: 6, field: "phone" } }]]);
  expect(document.activeElement).toBe(screen.getByRole("button", { name: /更改 G 列/ }));
});

test("a column is taken out of use; Esc leaves the choice without a change", async () => {
  const { session, user } = await renderPane();
  await user.click(screen.getByRole("button", { name: /更改 B 列/ }));
  await user.click(await screen.findByRole("option", { name: "不使用此列" }));
  await user.click(screen.getByRole("button", { name: /更改 C 列/ }));
  await user.type(await screen.findByRole("combobox", { name: /C 列/ }), "{Escape}");
  expect(screen.queryByRole("combobox", { name: /C 列/ })).toBeNull();
  expect(session.calls).toEqual([["correct", { column: { sheet: SHEET, column: 1, field: null } }]]);
});

test.each([
  ["人员所在工作表", "户表", { membersSheet: "户表" }],
  ["户信息所在工作表", "户表", { householdsSheet: "户表" }],
  ["村信息所在工作表", "户表", { villagesSheet: "户表" }],
] as const)("%s is chosen from the sheets", async (label, sheet, correction) => {
  const { session, user } = await renderPane();
  await user.selectOptions(screen.getByLabelText(label), sheet);
  expect(session.calls).toEqual([["correct", correction]]);
});

test("the heading row is counted from 1 in the pane and from 0 behind it", async () => {
  const { session, user } = await renderPane();
  const row = screen.getByLabelText("表头所在行");
  await user.clear(row);
  await user.type(row, "6{Enter}");
  expect(session.calls).toEqual([["correct", { headingRow: { sheet: SHEET, row: 5 } }]]);
});

test("nothing recognised: the refusal says what to do, and a sheet can be chosen", async () => {
  await renderPane({
    recognition: null,
    refusal: { code: "sheet.noHeading", data: {}, message: "前 20 行里找不到表头行。", advice: "请指定表头所在的行。" },
  });
  const alert = screen.getByRole("alert");
  expect(alert.textContent).toContain("前 20 行里找不到表头行。");
  expect(alert.textContent).toContain("处理办法：请指定表头所在的行。");
  expect(screen.getByLabelText("人员所在工作表")).toBeTruthy();
});

test("a parameter that awaits the county shows its source and is confirmed with a value, or with another one", async () => {
  const { session, user } = await renderPane();
  await user.click(screen.getByRole("button", { name: /标准参数.*1 项待县里确认/ }));
  expect(screen.getByRole("link", { name: /关于建立防止返贫监测/ }).getAttribute("rel")).toBe("noopener noreferrer");
  await user.click(screen.getByRole("button", { name: "确认“监测收入线”为 6,000 元/人·年" }));
  await user.type(screen.getByLabelText("“监测收入线”的其他取值"), "5500{Enter}");
  expect(session.calls).toEqual([
    ["correct", { parameter: { id: "monitoring-line", value: 6000 } }],
    ["correct", { parameter: { id: "monitoring-line", value: 5500 } }],
  ]);
});

test("a value that the county gave can be taken back", async () => {
  const [parameter] = RECOGNITION.parameters;
  const given = parameter ? [{ ...parameter, status: "given" as const, value: "6,000" }] : [];
  const { session, user } = await renderPane({ recognition: { ...RECOGNITION, parameters: given } });
  await user.click(screen.getByRole("button", { name: /标准参数/ }));
  expect(screen.getByRole("button", { name: "监测收入线: 6,000 元/人·年 · 本县已确认" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "撤回对“监测收入线”的确认" }));
  expect(session.calls).toEqual([["correct", { parameter: { id: "monitoring-line", value: null } }]]);
});

test("the language is switched in one press, the document's language with it", async () => {
  const { user } = await renderPane();
  await user.click(screen.getByRole("button", { name: "English" }));
  expect(document.documentElement.lang).toBe("en-US");
  expect(screen.getByRole("button", { name: paneEnUS["start.validate"] })).toBeTruthy();
  expect(screen.getByLabelText("Checked against").textContent).toContain("As of 2020-12-31");
});

test("text of the sheet that could deceive is shown, and markup stays text", async () => {
  const members = {
    ...RECOGNITION.members,
    headings: [{ column: 0, text: "", path: "<img src=x onerror=alert(1)>459099199001010023\u202e" }],
    columns: [],
    ambiguous: [],
  };
  const { everything } = await renderPane({ recognition: { ...RECOGNITION, members } });
  expect(document.querySelector("img")).toBeNull();
  expect(screen.getByText("<img src=x onerror=alert(1)>459099********0023⟨U+202E⟩")).toBeTruthy();
  expect(everything()).not.toMatch(/\d{17}/);
});

test.each([
  ["a region that was taken for want of one", { assumed: ["region"] as const }, /暂按自造县的标准校验/],
  ["a date that was taken for want of one", { assumed: ["asOf"] as const }, /暂按今天（2020-12-31）/],
  ["a sheet of households alone", { members: { ...RECOGNITION.members, kind: "households" as const } }, /没有人员表/],
])("%s is said before the check", async (_name, change, words) => {
  await renderPane({ recognition: { ...RECOGNITION, parameters: [], ...change } });
  expect(screen.getByText(words)).toBeTruthy();
});

test("what the county has to confirm is named at the top", async () => {
  const [parameter] = RECOGNITION.parameters;
  if (!parameter) throw new Error("the sample has no parameter");
  const open = { ...parameter, label: "学年年龄截止日", status: "unconfirmed" as const };
  await renderPane({ recognition: { ...RECOGNITION, parameters: [open] } });
  expect(screen.getByText(/有 1 项标准参数须由县里确认：学年年龄截止日/)).toBeTruthy();
});
