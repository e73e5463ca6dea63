/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import type { AnswersRead, MadeFile } from "../../src/app/DepartmentViews";
import { readPasted, readRenames } from "../../src/ui/departments/renameRows";
import { fileNamed, openDepartments, readAs } from "./openDepartments";
import { renderPane, type ShownPane } from "./renderPane";
import { COMPARED, PROFILES } from "./sampleDepartments";
import { SELECTION, SUMMARY } from "./sampleViews";

const SHEET = "部门比对反馈表";

async function openPart(pane: ShownPane, name: RegExp): Promise<void> {
  await pane.user.click(screen.getByRole("button", { name }));
}

describe("the table of village names", () => {
  const table = (): HTMLElement => screen.getByRole("table", { name: "村名对照表" });
  const values = (): string[] => [...table().querySelectorAll("input")].map(({ value }) => value);
  const renames = [{ from: "老坪村", to: "上坪村" }];

  test("is filled row by row, checked, and kept", async () => {
    const pane = await openDepartments({ renames });
    const { session, user } = pane;
    await openPart(pane, /^村名对照表/);
    expect(values()).toEqual(["老坪村", "上坪村"]);
    await user.click(screen.getByRole("button", { name: "添加一行" }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("第 2 行 原名或部门写法")));
    await user.keyboard("石桥");
    await user.click(screen.getByRole("button", { name: "保存对照表" }));
    expect(screen.getByRole("alert").textContent).toBe("第 2 行只填了一边。");
    expect(session.calls).toEqual([]);
    await user.type(screen.getByLabelText("第 2 行 现名"), " 石桥村");
    await user.click(screen.getByRole("button", { name: "保存对照表" }));
    expect(session.calls).toEqual([["renameVillages", [...renames, { from: "石桥", to: "石桥村" }]]]);
    expect(await screen.findByText("已保存 2 行，重新比对后生效。")).toBeTruthy();
  });

  test("takes two columns that are pasted, and gives rows up again", async () => {
    const pane = await openDepartments({ renames });
    await openPart(pane, /^村名对照表/);
    await pane.user.click(screen.getByRole("button", { name: "添加一行" }));
    await pane.user.click(screen.getByLabelText("第 2 行 原名或部门写法"));
    await pane.user.paste("东村\t东升村\r\n西村\t西岭村\r\n");
    expect(values()).toEqual(["老坪村", "上坪村", "东村", "东升村", "西村", "西岭村"]);
    expect(screen.getByText("已粘贴 2 行，尚未保存。")).toBeTruthy();
    await pane.user.click(screen.getByRole("button", { name: "删除第 1 行" }));
    await pane.user.click(screen.getByRole("button", { name: "保存对照表" }));
    expect(pane.session.calls).toEqual([
      [
        "renameVillages",
        [
          { from: "东村", to: "东升村" },
          { from: "西村", to: "西岭村" },
        ],
      ],
    ]);
  });

  test.each([
    [
      [
        { from: " 甲 ", to: "乙" },
        { from: "", to: " " },
      ],
      [{ from: "甲", to: "乙" }],
    ],
    [[{ from: "甲", to: "甲 " }], { kind: "same", row: 1 }],
    [[{ from: "", to: "乙" }], { kind: "halfFilled", row: 1 }],
    [
      [
        { from: "甲", to: "乙" },
        { from: "甲", to: "丙" },
      ],
      { kind: "twice", row: 2, name: "甲" },
    ],
  ])("reads %j as %j", (rows, read) => expect(readRenames(rows)).toEqual(read));

  test.each([
    ["一个词", null],
    [
      "甲\t乙\n丙\t丁",
      [
        { from: "甲", to: "乙" },
        { from: "丙", to: "丁" },
      ],
    ],
    ["甲\t乙\t丙", [{ from: "甲", to: "乙" }]],
  ])("reads the clipboard %j as %j", (text, rows) => expect(readPasted(text)).toEqual(rows));
});

describe("feedback", () => {
  test("is written to a tab that is named, and refreshed", async () => {
    const pane = await openDepartments();
    await openPart(pane, /^反馈与核实清单/);
    expect(screen.queryByRole("region", { name: "核实清单" })).toBeNull();
    await pane.user.click(screen.getByRole("button", { name: "生成部门比对反馈表" }));
    expect(pane.session.calls).toEqual([["writeFeedback"]]);
    await pane.become({ departments: { ...COMPARED, feedbackSheet: SHEET } });
    expect(screen.getByText(`已写入工作表“${SHEET}”。`)).toBeTruthy();
    expect(screen.getByRole("button", { name: "刷新部门比对反馈表" })).toBeTruthy();
  });

  test("before a comparison there is nothing to answer", async () => {
    const pane = await openDepartments({ summaries: [] });
    await openPart(pane, /^反馈与核实清单/);
    expect(screen.getByText("比对之后才能生成反馈表。")).toBeTruthy();
  });

  test("lists are made as wished, offered one by one or all, and their addresses end with them", async () => {
    const made: MadeFile[] = ["上坪村.xlsx", "石桥村.xlsx"].map((name) => ({ name, bytes: new Uint8Array([1]) }));
    const alive = new Set<string>();
    const clicked: string[] = [];
    URL.createObjectURL = () => {
      const url = `blob:${alive.size}`;
      alive.add(url);
      return url;
    };
    URL.revokeObjectURL = (url) => void alive.delete(url);
    const wishes: unknown[] = [];
    const pane = await openDepartments(
      { feedbackSheet: SHEET },
      { answerLists: (wish) => (wishes.push(wish), Promise.resolve(made)) },
    );
    await openPart(pane, /^反馈与核实清单/);
    const part = within(screen.getByRole("region", { name: "核实清单" }));
    await pane.user.click(part.getByRole("radio", { name: "每个部门一个文件" }));
    await pane.user.selectOptions(part.getByRole("combobox"), "all");
    await pane.user.click(part.getByRole("button", { name: "制作核实清单" }));
    expect(wishes).toEqual([{ by: "department", masking: "all" }]);
    const links = await part.findAllByRole("link");
    expect(links.map((link) => link.getAttribute("download"))).toEqual(["上坪村.xlsx", "石桥村.xlsx"]);
    expect(alive.size).toBe(2);
    for (const link of links) {
      link.addEventListener("click", (event) => {
        event.preventDefault();
        clicked.push(link.getAttribute("download") ?? "");
      });
    }
    await pane.user.click(part.getByRole("button", { name: "全部保存（2）" }));
    expect(clicked).toEqual(["上坪村.xlsx", "石桥村.xlsx"]);
    await pane.user.click(part.getByRole("radio", { name: "每村一个文件" }));
    expect(part.queryAllByRole("link")).toEqual([]);
    expect(alive.size).toBe(0);
  });

  test("answers that differ are chosen between, then filled in", async () => {
    const conflict = {
      number: "7",
      who: "张*",
      item: "危房等级",
      kept: { answer: "按本表", from: "反馈表" },
      other: { answer: "按部门", from: "上坪村.xlsx" },
    };
    const answers: AnswersRead = {
      files: 2,
      filled: 5,
      same: 3,
      unknown: 1,
      outdated: 2,
      conflicts: [
        conflict,
        { ...conflict, other: { answer: "待查", from: "石桥村.xlsx" } },
        { ...conflict, number: "9" },
      ],
    };
    const pane = await openDepartments({ feedbackSheet: SHEET });
    await openPart(pane, /^反馈与核实清单/);
    const part = within(screen.getByRole("region", { name: "读回填好的清单" }));
    await pane.user.upload(part.getByLabelText("填好的核实清单 .xlsx 文件"), [
      fileNamed("甲.xlsx"),
      fileNamed("乙.xlsx"),
    ]);
    const files = [readAs("甲.xlsx"), readAs("乙.xlsx")];
    await waitFor(() => expect(pane.session.calls).toEqual([["readAnswers", files]]));
    await pane.become({ departments: { ...COMPARED, feedbackSheet: SHEET, answers } });
    expect(part.getByText("读了 2 个文件：填入 5 条，与已有相同 3 条，编号对不上 1 条。")).toBeTruthy();
    expect(part.getByText(/^2 条没有填入：填写之后差异内容已变/)).toBeTruthy();
    expect(part.getByText("2 条反馈不一致，请选定")).toBeTruthy();
    const [first] = part.getAllByRole("radiogroup");
    expect(
      within(first!)
        .getAllByRole("radio")
        .map((radio) => (radio as HTMLInputElement).value),
    ).toEqual(["按本表", "按部门", "待查"]);
    const apply = part.getByRole("button", { name: "按选定的填入（0）" });
    expect(apply.getAttribute("aria-disabled")).toBe("true");
    await pane.user.click(within(first!).getByRole("radio", { name: "待查（石桥村.xlsx）" }));
    expect(part.getByText("还有 1 条没有选定")).toBeTruthy();
    await pane.user.click(part.getByRole("button", { name: "按选定的填入（1）" }));
    expect(pane.session.calls.at(-1)).toEqual(["readAnswers", files, { "7": "待查" }]);
  });
});

describe("a department's own sheet", () => {
  const choose = async (pane: ShownPane): Promise<void> => {
    await openPart(pane, /^准备部门表/);
    await pane.user.selectOptions(screen.getByLabelText("部门"), "housing");
  };

  test("is prepared: what belongs in it is shown, it is added, and what comes next is said", async () => {
    const pane = await openDepartments();
    await choose(pane);
    const rows = within(screen.getByRole("table", { name: "表头与填写要求" })).getAllByRole("row");
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      "表头填写要求",
      "户主姓名必填 与户口簿一致",
      "鉴定等级A、B、C、D",
    ]);
    await pane.user.click(screen.getByRole("button", { name: "添加空表" }));
    expect(pane.session.calls).toEqual([["prepareSheet", "housing"]]);
    expect(await screen.findByText(/^已添加“住房安全鉴定台账”的空表并打开。下一步：/)).toBeTruthy();
  });

  test("that is refused is not said to be added", async () => {
    let refuse = (): void => undefined;
    const pane = await openDepartments({}, { prepareSheet: () => Promise.resolve(refuse()) });
    refuse = () =>
      pane.session.set({ refusal: { code: "tab.noRoom", data: {}, message: "写不进。", advice: "解除保护。" } });
    await choose(pane);
    await pane.user.click(screen.getByRole("button", { name: "添加空表" }));
    expect(await screen.findByText("写不进。")).toBeTruthy();
    expect(screen.queryByText(/^已添加/)).toBeNull();
  });

  test("is checked: the results are shown as of any run, named, with the way back to the county's sheet", async () => {
    let end = (): void => undefined;
    const pane = await openDepartments({}, { selfCheck: () => Promise.resolve(end()) });
    end = () => pane.session.set({ selfChecked: "housing", departments: { ...COMPARED, summaries: [] } });
    await choose(pane);
    await pane.user.click(screen.getByRole("button", { name: "自查当前工作表" }));
    expect(await screen.findByText("这是“住建”部门表的自查结果，不是本县表的校验结果。")).toBeTruthy();
    expect(screen.queryByText(/^部门文件只在本机读取/)).toBeNull();
    expect(screen.getByRole("region", { name: "校验结果" })).toBeTruthy();
    await pane.user.click(screen.getByRole("button", { name: "回到本县表校验" }));
    expect(pane.session.calls).toEqual([["validate"]]);
  });

  test("shows nothing that judges households of the county", async () => {
    const start = { summary: SUMMARY, selection: SELECTION, departments: { ...COMPARED, profiles: PROFILES } };
    const { become } = await renderPane(start);
    const main = screen.getByRole("main");
    const ofCounty = (): readonly boolean[] => [
      screen.queryByText("两不愁三保障") !== null || main.textContent.includes("待核实"),
      screen.queryByRole("group", { name: "校验依据" }) !== null,
      document.body.textContent.includes(SELECTION.household!.household),
    ];
    expect(ofCounty()).toEqual([true, true, true]);
    await become({ selfChecked: "medical" });
    expect(ofCounty()).toEqual([false, false, false]);
  });

  test("is named in English as well", async () => {
    await renderPane({
      language: "en-US",
      summary: SUMMARY,
      selfChecked: "medical",
      departments: { ...COMPARED, profiles: PROFILES },
    });
    expect(screen.getByText("These results are about the sheet of 医保, not about the county’s sheet.")).toBeTruthy();
  });
});
