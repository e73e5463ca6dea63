/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { Session } from "../../src/app/Session";
import { Refusal } from "../../src/core/model/Refusal";
import { comparison, fileNamed, openDepartments, readAs } from "./openDepartments";
import { renderPane } from "./renderPane";
import {
  COMPARED,
  HOUSING,
  HOUSING_SUMMARY,
  NO_DEPARTMENTS,
  PROFILES,
  sampleDifference,
  sampleDifferences,
  UNKNOWN,
} from "./sampleDepartments";
import { NOTHING_FOUND, sampleFinding, SELECTION, SUMMARY } from "./sampleViews";

const NOTHING = { ...NO_DEPARTMENTS, profiles: PROFILES };
const add = (): HTMLElement => screen.getByRole("group", { name: "添加部门表" });
const main = (): HTMLElement => screen.getByRole("main");
const upload = /^部门的 .xlsx 或 .csv 文件$/;

describe("the first screen", () => {
  test.each([
    [NOTHING, "尚未添加部门表"],
    [{ ...NOTHING, sheets: [HOUSING, UNKNOWN] }, "已添加 2 张部门表，尚未比对"],
    [COMPARED, "1 个部门：不一致 3,197 · 待确认 250"],
  ])("says in one line how far the comparison is", async (departments, line) => {
    await renderPane({ departments });
    expect(screen.getByText(line)).toBeTruthy();
  });

  test("shows each department's rate and counts after a run, and leads to its results", async () => {
    const { user } = await renderPane({ summary: SUMMARY, departments: COMPARED });
    const card = screen.getByTitle("查看“住建”的比对结果");
    expect(card.textContent).toContain("不一致 3,197 · 仅一方有 12 · 待确认 250");
    await user.click(card);
    const heading = await screen.findByRole("heading", { level: 3, name: /^住建 账账相符率/ });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    await user.keyboard("{Escape}");
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTitle("查看“住建”的比对结果")));
  });

  test("offers the comparison also where no household sheet is recognised", async () => {
    await renderPane({ recognition: null, departments: NOTHING });
    expect(screen.getByRole("button", { name: "部门比对" })).toBeTruthy();
  });

  test("a rate just below all never reads as all", async () => {
    await renderPane({
      summary: SUMMARY,
      departments: { ...COMPARED, summaries: [{ ...HOUSING_SUMMARY, rate: 0.99999 }] },
    });
    expect(screen.getByText(/账账相符率 99.99%/)).toBeTruthy();
  });
});

describe("adding a department's sheet", () => {
  test("with none there is one sentence, and nothing to start", async () => {
    await openDepartments(NOTHING, {}, { summary: null });
    expect(screen.getByText(/^还没有部门表：.*即可与本县表逐人比对。$/)).toBeTruthy();
    expect(main().textContent).toContain("不改动部门文件，也不写入本工作簿");
    expect(screen.queryByRole("button", { name: "开始比对" })).toBeNull();
  });

  test("one that looks like a department's is added with one press, any other by choice", async () => {
    const offered = [{ sheet: "户表", profile: "housing", title: "住建" }];
    const sheet = { rows: 3, columns: 3, visible: true, protected: false, active: false };
    const sheets = [
      { ...sheet, name: "农户信息" },
      { ...sheet, name: "户表" },
      { ...sheet, name: "车辆" },
      { ...sheet, name: "隐藏", visible: false },
      { ...sheet, name: "部门比对反馈表" },
    ];
    const { session, user } = await openDepartments(
      { ...NOTHING, offered, feedbackSheet: "部门比对反馈表" },
      {},
      { sheets },
    );
    await user.click(within(add()).getByRole("button", { name: "添加“户表”（住建）" }));
    const other = within(add()).getByRole("combobox", { name: "本工作簿中的其他工作表" });
    expect([...other.querySelectorAll("option")].map(({ textContent }) => textContent)).toEqual(["（请选择）", "车辆"]);
    await user.selectOptions(other, "车辆");
    expect(session.calls).toEqual([
      ["addDepartment", { sheet: "户表" }],
      ["addDepartment", { sheet: "车辆" }],
    ]);
    expect(within(add()).getByRole("status").textContent).toBe("已添加“车辆”。");
  });

  test("several files are read one after the other, chosen or dropped", async () => {
    const { session, user } = await openDepartments(NOTHING);
    await user.upload(screen.getByLabelText(upload), [fileNamed("住建.xlsx"), fileNamed("医保.csv")]);
    await waitFor(() => expect(session.calls).toHaveLength(2));
    fireEvent.drop(add(), { dataTransfer: { files: [fileNamed("车管.csv")] } });
    await waitFor(() => expect(session.calls).toHaveLength(3));
    expect(session.calls).toEqual(
      ["住建.xlsx", "医保.csv", "车管.csv"].map((name) => ["addDepartment", { file: readAs(name) }]),
    );
  });

  test("a file that is refused or locked is named, and the others are read all the same", async () => {
    const refusal = { code: "file.macro", data: {}, message: "含有宏。", advice: "请另存。" } as const;
    const taken: string[] = [];
    let refuse = (): void => undefined;
    const addDepartment: Session["addDepartment"] = (source) => {
      const name = "file" in source ? source.file.name : "";
      taken.push(name);
      if (name === "宏.xlsx") refuse();
      return Promise.resolve();
    };
    const { session, user } = await openDepartments(NOTHING, { addDepartment });
    refuse = () => session.set({ refusal });
    const locked = fileNamed("占用.xlsx", () => Promise.reject(new DOMException("locked", "NotReadableError")));
    await user.upload(screen.getByLabelText(upload), [fileNamed("宏.xlsx"), locked, fileNamed("好.csv")]);
    await waitFor(() => expect(taken).toEqual(["宏.xlsx", "好.csv"]));
    expect(add().textContent).toContain("没有添加“宏.xlsx”：含有宏。");
    expect(add().textContent).toContain("读不出文件“占用.xlsx”。");
  });

  test("cancelling ends the reading of what is left", async () => {
    const taken: string[] = [];
    let cancel = (): void => undefined;
    const addDepartment: Session["addDepartment"] = () => {
      taken.push("");
      cancel();
      return Promise.resolve();
    };
    const { session, user } = await openDepartments(NOTHING, { addDepartment });
    const { code } = new Refusal("cancelled");
    cancel = () => session.set({ refusal: { code, data: {}, message: "已取消。", advice: "" } });
    await user.upload(screen.getByLabelText(upload), [fileNamed("甲.csv"), fileNamed("乙.csv")]);
    await screen.findByText("已取消。");
    expect(taken).toHaveLength(1);
    expect(add().textContent).not.toContain("没有添加");
  });

  test("while a file is read the results of before stay", async () => {
    const { become, user } = await openDepartments({}, { addDepartment: () => new Promise(() => undefined) });
    await user.click(screen.getByRole("button", { name: /^部门表/ }));
    fireEvent.drop(add(), { dataTransfer: { files: [fileNamed("车管.csv")] } });
    await waitFor(() => expect(within(add()).getByRole("status").textContent).toBe("正在读取：车管.csv"));
    await become({ progress: { step: "reading", sheet: "车管.csv", done: 1, total: 9 } });
    expect(within(comparison()).getByText("账账相符率 64.46%")).toBeTruthy();
    expect(within(comparison()).getByRole("button", { name: "取消" })).toBeTruthy();
  });
});

describe("a sheet that takes part", () => {
  test("tells its file, rows and encoding, and asks for a department that it does not tell", async () => {
    const { session, user } = await openDepartments({ ...NOTHING, sheets: [HOUSING, UNKNOWN] });
    expect(main().textContent).toContain("鉴定台账 · 8,996 行 · 按表头识别");
    expect(main().textContent).toContain("导出 · 12 行 · 编码 GB18030看不出是哪个部门的表");
    const begin = screen.getByRole("button", { name: "开始比对" });
    expect(begin.getAttribute("aria-disabled")).toBe("true");
    await user.click(begin);
    const department = screen.getByRole("combobox", { name: "“导出.csv”的部门" });
    // What it may be comes first.
    expect(
      within(department)
        .getAllByRole("option")
        .map(({ textContent }) => textContent?.slice(0, 2)),
    ).toEqual(["（请", "医保", "住建"]);
    await user.selectOptions(department, "medical");
    await user.selectOptions(screen.getByRole("combobox", { name: "“住建.xlsx”中的工作表" }), "往年");
    expect(session.calls).toEqual([
      ["correctDepartment", "d2", { profile: "medical" }],
      ["correctDepartment", "d1", { sheet: "往年" }],
    ]);
  });

  test("has its columns corrected by the list of recognition, with the department's own fields", async () => {
    const { session, user } = await openDepartments({ ...NOTHING, sheets: [HOUSING] });
    await user.click(screen.getByRole("button", { name: "列与字段（已识别 1 列）" }));
    const row = screen.getByLabelText("“鉴定台账”表头所在行");
    await user.clear(row);
    await user.type(row, "4{Enter}");
    await user.click(screen.getByRole("button", { name: "更改 B 列“等级”的字段" }));
    await user.click(await screen.findByRole("option", { name: "鉴定等级" }));
    expect(session.calls).toEqual([
      ["correctDepartment", "d1", { headingRow: 3 }],
      ["correctDepartment", "d1", { column: { column: 1, field: "grade" } }],
    ]);
  });

  test("is removed, and the focus goes to where others are added", async () => {
    let remove = (): void => undefined;
    const removeDepartment = (): Promise<void> => Promise.resolve(remove());
    const { session, user } = await openDepartments({ ...NOTHING, sheets: [HOUSING] }, { removeDepartment });
    remove = () => session.set({ departments: NOTHING });
    await user.click(screen.getByRole("button", { name: "移除“住建.xlsx”" }));
    expect(session.state().departments.sheets).toEqual([]);
    await waitFor(() => expect(document.activeElement?.textContent).toBe("选择部门文件…"));
  });

  test("enters the next run, which shows its progress here and can be cancelled", async () => {
    const { session, user, become } = await openDepartments({ ...NOTHING, sheets: [HOUSING] }, {}, { summary: null });
    await user.click(screen.getByRole("button", { name: "开始比对" }));
    await become({ progress: { step: "checking", sheet: "", done: 1, total: 4 } });
    expect(within(comparison()).getByRole("progressbar", { name: "正在校验" })).toBeTruthy();
    await user.click(within(comparison()).getByRole("button", { name: "取消" }));
    expect(session.calls).toEqual([["validate"], ["cancel"]]);
    expect(screen.getByText("已取消。")).toBeTruthy();
    await become({ departments: COMPARED, summary: SUMMARY, refusal: null });
    expect(within(comparison()).getByText("账账相符率 64.46%")).toBeTruthy();
  });
});

describe("the results", () => {
  test("say how persons were linked, what cannot be, and which numbers lost digits", async () => {
    await openDepartments();
    const links = screen.getByRole("list", { name: "关联方式" });
    expect(
      within(links)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "证件号码相同：8,000",
      "姓名、村和出生日期或性别相同：500",
      "综合比对得分高：40",
      "无法关联 3 行：既没有可用的证件号码，也没有姓名",
    ]);
    expect(main().textContent).toContain("户：两边都有 8,540，仅本表有 5,593，仅部门有 206");
    expect(main().textContent).toContain("部门表有 7 个证件号码存成了数字");
    expect(main().textContent).not.toContain("本表有 0 个");
  });

  test("stand in a table, item by item, with the reason where one was not compared", async () => {
    await openDepartments();
    const table = screen.getByRole("table", { name: "“住建”各项比对结果" });
    expect(
      within(table)
        .getAllByRole("row")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "一致不一致仅本表有仅部门有无法比对相符率",
      "危房等级 XD-06",
      "5,7993,19712" + "0" + "4064.46%",
      "住房面积 XD-06",
      "未检查：住建的表没有这些列：建筑面积",
    ]);
  });

  test("each number opens its list with both sides, and Esc leads back to the number", async () => {
    const asked: unknown[] = [];
    const differences: Session["differences"] = (query) => {
      asked.push(query);
      return Promise.resolve(sampleDifferences(query));
    };
    const { session, user } = await openDepartments({}, { differences });
    const number = screen.getByRole("button", { name: "危房等级，不一致 3,197，查看清单" });
    await user.click(number);
    const list = await screen.findByRole("listbox", { name: "差异清单" });
    await screen.findByText(/^共 3,197 条 · /);
    expect(asked[0]).toEqual({ department: "d1", item: "grade", outcome: "conflict", from: 0, count: 100 });
    expect(screen.getByRole("heading", { name: "住建 · 危房等级" })).toBeTruthy();
    const rows = within(list).getAllByRole("option");
    expect(rows[0]?.textContent).toBe("不一致危房等级户 H1张*上坪村本表 J5 A级部门表 B3 D级");
    expect(rows.length).toBeLessThan(40);
    await waitFor(() => expect(document.activeElement).toBe(list));
    await user.keyboard("{ArrowDown}{Enter}");
    expect(session.calls).toEqual([["select", sampleDifference(1).here?.at]]);
    await user.keyboard("{Escape}");
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole("button", { name: "危房等级，不一致 3,197，查看清单" })),
    );
  });

  test("a press jumps to our cell, a second button to theirs where it is in the workbook", async () => {
    const { session, user } = await openDepartments();
    await user.click(screen.getByRole("button", { name: "危房等级，不一致 3,197，查看清单" }));
    const rows = within(await screen.findByRole("listbox")).findAllByRole("option");
    const detail = (): HTMLElement => screen.getByRole("region", { name: "所选差异" });
    await user.click((await rows)[0]!);
    expect(detail().textContent).toContain("B3（部门文件）");
    expect(within(detail()).queryByRole("button", { name: /定位部门表/ })).toBeNull();
    await user.click((await rows)[2]!);
    await user.click(within(detail()).getByRole("button", { name: "定位部门表 户表!B5" }));
    await user.click(within(detail()).getByRole("button", { name: "定位本表 农户信息!J7" }));
    await user.keyboard("{Escape}");
    const { here, there } = sampleDifference(2);
    expect(session.calls.slice(1)).toEqual([here, there, here].map((side) => ["select", side?.at]));
  });

  test("Shift and Enter lead to theirs, and a side that has nobody says so", async () => {
    const { session, user } = await openDepartments();
    await user.click(screen.getByRole("button", { name: "危房等级，不一致 3,197，查看清单" }));
    await screen.findByText(/^共 3,197 条/);
    await user.keyboard("{ArrowDown}{ArrowDown}{Shift>}{Enter}{/Shift}");
    expect(session.calls).toEqual([["select", sampleDifference(2).there?.at]]);
    await user.click(screen.getByRole("button", { name: "仅本表有" }));
    await screen.findByText(/^共 12 条/);
    expect(screen.getAllByRole("option")[0]?.textContent).toBe(
      "仅本表有危房等级户 H1张*上坪村本表 J5 A级部门表 （无）",
    );
  });

  test("the numbers of people on one side alone open their lists, and a number of nobody opens none", async () => {
    const asked: unknown[] = [];
    const { user } = await openDepartments(
      {
        summaries: [
          HOUSING_SUMMARY,
          { ...HOUSING_SUMMARY, id: "d2", title: "医保", entries: { both: 3, onlyHere: 0, onlyThere: 1 } },
        ],
      },
      {
        differences: (query) => {
          asked.push(query);
          return Promise.resolve(sampleDifferences(query));
        },
      },
    );
    expect(screen.queryByRole("button", { name: "“医保”：仅本表有 0，查看清单" })).toBeNull();
    const number = "“住建”：仅部门有 206，查看清单";
    await user.click(screen.getByRole("button", { name: number }));
    await screen.findByText(/^共 206 条 · /);
    expect(asked[0]).toEqual({ department: "d1", people: "onlyThere", from: 0, count: 100 });
    expect(screen.getByRole("heading", { name: "住建 · 仅部门有" })).toBeTruthy();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: number })));
  });

  test("all differences are as many as their list holds: what says nothing is not among them", async () => {
    await openDepartments();
    const { conflict, onlyHere, onlyThere } = HOUSING_SUMMARY.items[0]!.counts;
    const all = screen.getByRole("button", { name: "查看“住建”全部差异" });
    expect(all.textContent).toBe(`全部差异 ${(conflict + onlyHere + onlyThere).toLocaleString("zh-CN")}`);
  });

  test("without a rate say so", async () => {
    await openDepartments({ summaries: [{ ...HOUSING_SUMMARY, rate: null }] });
    expect(within(comparison()).getByText("账账相符率 —")).toBeTruthy();
  });

  test("a list of all items names the item in each row", async () => {
    const { user } = await openDepartments();
    await user.click(screen.getByRole("button", { name: "查看“住建”全部差异" }));
    await screen.findByText(/^共 3,197 条/);
    expect(screen.getAllByRole("option")[0]?.textContent).toContain("不一致危房等级户 H1");
  });

  test("a run closes what was listed until it has ended", async () => {
    const { user, become } = await openDepartments();
    await user.click(screen.getByRole("button", { name: "查看“住建”全部差异" }));
    await screen.findByRole("listbox");
    await become({ summary: null, progress: { step: "reading", sheet: "", done: 0, total: 0 } });
    expect(screen.queryByRole("listbox")).toBeNull();
    await become({ summary: SUMMARY, progress: null });
    expect(await screen.findByRole("listbox")).toBeTruthy();
    await become({ departments: NOTHING });
    expect(screen.queryByRole("listbox")).toBeNull();
  });

  test("read in English as well", async () => {
    const { user } = await openDepartments({}, {}, { language: "en-US" });
    expect(main().textContent).toContain("Households: on both 8,540, only here 5,593, only there 206");
    await user.click(screen.getByRole("button", { name: "危房等级, differ 3,197: open the list" }));
    expect(await screen.findByText(/^3,197 .*Shift\+Enter to theirs/)).toBeTruthy();
    expect(main().textContent).not.toMatch(/[{}]|dept\.|compared\./);
  });
});

describe("a finding about a department", () => {
  const finding = {
    ...sampleFinding("ID-02", 0),
    department: { title: "住建", item: "危房等级", value: "D级", file: "" },
    related: [{ at: { sheet: "鉴定台账", row: 2, column: 1 }, address: "B3" }],
  };

  test("shows both values, and leads to the department's cell in the workbook", async () => {
    const selection = { ...SELECTION, findings: [finding] };
    const { session, user } = await renderPane({ summary: NOTHING_FOUND, selection });
    const facts = screen.getByRole("article").querySelector("dl");
    expect(facts?.textContent).toContain("表内取值459099********0023住建：危房等级D级");
    await user.click(screen.getByRole("button", { name: "定位到 鉴定台账!B3" }));
    expect(session.calls).toEqual([["select", finding.related[0]?.at]]);
  });

  test("says in which file the department's cell is", async () => {
    const elsewhere = { ...finding, department: { ...finding.department, value: "", file: "住建.xlsx" } };
    await renderPane({ summary: NOTHING_FOUND, selection: { ...SELECTION, findings: [elsewhere] } });
    expect(screen.getByRole("article").textContent).toContain("鉴定台账!B3（部门文件“住建.xlsx”）");
    expect(screen.getByRole("article").textContent).toContain("住建：危房等级（空白）");
    expect(screen.queryByRole("button", { name: /B3/ })).toBeNull();
  });
});
