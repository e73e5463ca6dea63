/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { TextDecoder, TextEncoder } from "node:util";
import type { AuditAnswer } from "../../src/app/AuditViews";
import { inFront, openScreen } from "./openScreen";
import { renderPane } from "./renderPane";
import { AUDIT, BROKEN, DIFFERENT, FIRST, IDENTICAL, RECORD, WAIVERS } from "./sampleAudit";
import { SUMMARY } from "./sampleViews";

// A browser has it, jsdom has not.
Object.assign(globalThis, { TextDecoder });

const button = (name: string | RegExp): HTMLElement => within(inFront()).getByRole("button", { name });
const EMPTY = {
  ...AUDIT,
  records: [],
  waivers: [],
  assignments: [],
  chain: { ...AUDIT.chain, state: "empty", length: 0 },
} as const;

describe("the first screen", () => {
  test("says when the last run was recorded, by whom, and what it found", async () => {
    const { container } = await renderPane({ audit: AUDIT });
    const entry = container.querySelector('[data-opens="audit"]')!.parentElement!;
    expect(entry.textContent).toMatch(
      /上次 2021年1月5日 \d\d:\d\d，县乡村振兴局 信息员错误 60,000、疑点 39,000、提示 1,000、例外 12$/,
    );
  });

  test("warns of a broken chain and of a run that was not recorded", async () => {
    const recorded = {
      code: "sheet.protected",
      data: {},
      message: "校验记录受保护。",
      advice: "请取消保护。",
    } as const;
    await renderPane({ audit: { ...AUDIT, chain: BROKEN, recorded } });
    expect(screen.getByText(/^校验记录对不上：第 2 条起不能再作依据。“错误”写的是 1/)).toBeTruthy();
    expect(screen.getByText("本次校验没有记录 校验记录受保护。 请取消保护。")).toBeTruthy();
  });

  test("counts exceptions beside errors and leads to them", async () => {
    const { user, session } = await renderPane({ summary: { ...SUMMARY, waived: 12 } });
    expect(screen.getByRole("heading", { name: /1,000 条提示；另有 12 条已作例外$/ })).toBeTruthy();
    const findings = jest.spyOn(session, "findings");
    await user.click(screen.getByRole("button", { name: "查看已作例外，12 条" }));
    expect(await screen.findByRole("heading", { name: "已作例外" })).toBeTruthy();
    expect(findings).toHaveBeenCalledWith(expect.objectContaining({ waived: true }));
  });
});

describe("a re-run", () => {
  test("of nothing is not possible, and says why", async () => {
    const { user, session } = await openScreen("audit", { audit: EMPTY });
    await user.click(button("复核最近一次校验"));
    expect(session.calls).toEqual([["lookAtAudit"]]);
    expect(within(inFront()).getByText(/^还没有校验记录/)).toBeTruthy();
  });

  test("repeats the last record, shows how far it is and can be cancelled", async () => {
    const { user, session } = await openScreen("audit");
    await user.click(button("复核最近一次校验"));
    expect(session.calls.at(-1)).toEqual(["audit"]);
    expect(within(inFront()).getByText("正在复核")).toBeTruthy();
    await user.click(button("取消"));
    expect(session.calls.at(-1)).toEqual(["cancel"]);
    expect(button("复核最近一次校验")).toBeTruthy();
  });

  test("repeats another record", async () => {
    const { user, session } = await openScreen("audit");
    await user.click(button(/^第 1 号/));
    await user.click(button("复核第 1 号记录"));
    expect(session.calls.at(-1)).toEqual(["audit", { record: FIRST.number }]);
  });

  test("holds against a report from a file", async () => {
    const { user, session } = await openScreen("audit");
    const file = new File(['{"schema":"huhuqing-report/1"}'], "报告.json");
    file.arrayBuffer = () => Promise.resolve(new TextEncoder().encode('{"schema":"huhuqing-report/1"}').buffer);
    await user.upload(within(inFront()).getByLabelText("校验报告（.json）"), file);
    const report = { file: "报告.json", json: '{"schema":"huhuqing-report/1"}' };
    await waitFor(() => expect(session.calls.at(-1)).toEqual(["audit", { report }]));
  });

  test("says that a file cannot be read", async () => {
    const { user, session } = await openScreen("audit");
    const file = new File([], "报告.json");
    file.arrayBuffer = () => Promise.reject(new DOMException("open elsewhere"));
    await user.upload(within(inFront()).getByLabelText("校验报告（.json）"), file);
    expect((await screen.findByText(/^读不出文件“报告.json”/)).closest('[role="alert"]')).toBeTruthy();
    expect(session.calls.some(([name]) => name === "audit")).toBe(false);
  });

  test.each<[AuditAnswer, string, string]>([
    [
      "identical",
      "✓ 一致 重新校验的数据、问题和汇总表与记录完全相同。",
      "✓ Identical Data, findings and tabs came out exactly as recorded.",
    ],
    [
      "dataChanged",
      "▲ 数据有变 记录之后有 1,204 户的数据改动过。",
      "▲ Data changed Households whose data changed since the record: 1,204.",
    ],
    [
      "findingsChanged",
      "▲ 问题有变 新增 1、更新 1、消失 1、重现 0。",
      "▲ Findings changed New 1, updated 1, absent 1, reopened 0.",
    ],
    [
      "tabsEdited",
      "▲ 汇总表被改 1 张汇总表的计算内容被人改过，共 2 个单元格。",
      "▲ Tabs edited Tabs with computed cells that somebody edited: 1; cells in all: 2.",
    ],
    [
      "chainBroken",
      "✖ 记录链断 从第 2 号记录起，记录对不上，不能再作依据。",
      "✖ Records broken From record 2 on, the records do not fit together and prove nothing.",
    ],
    [
      "notWhole",
      "? 资料不全 记录所用的资料有 1 项现在没有，只能部分复核。",
      "? Not whole Inputs of the record that are not here: 1. Only a part could be repeated.",
    ],
  ])("answers %s in a sentence with its sign", async (answer, chinese, english) => {
    const result = { ...(answer === "identical" ? IDENTICAL : DIFFERENT), answers: [answer] };
    const { become } = await openScreen("audit", { audit: { ...AUDIT, result } });
    const said = (): readonly (string | null)[] =>
      within(within(inFront()).getAllByRole("status")[0]!)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent);
    expect(said()).toEqual([chinese]);
    await become({ language: "en-US" });
    expect(said()).toEqual([english]);
  });

  test("says what cannot be told, and how many there were and are", async () => {
    const totals = {
      then: { error: 0, warning: 1, note: 0 },
      now: { error: 3, warning: 1, note: 0 },
    };
    const byRule = [{ rule: "ID-02", title: "身份证校验码错误", then: 0, now: 3 }];
    const result = {
      ...DIFFERENT,
      answers: ["findingsChanged", "waiversChanged", "reportDiffers"],
      findings: { counts: null, totals, byRule, list: [], same: false },
      waived: { then: 2, now: 1 },
    } as const;
    await openScreen("audit", { audit: { ...AUDIT, result } });
    const said = within(inFront()).getAllByRole("status")[0]!.textContent;
    expect(said).toContain("问题有变 当时错误 0、疑点 1、提示 0，现在错误 3、疑点 1、提示 0；哪几条变了无从得知。");
    expect(said).toContain("例外有变 当时 2 条，现在 1 条。");
    expect(said).toContain("报告不符 报告与这个工作簿不是同一份数据");
    expect(within(inFront()).getByText("身份证校验码错误（ID-02）：当时 0 条，现在 3 条")).toBeTruthy();
  });

  test.each([
    [{ level: "columns", households: [], count: null }, "记录之后有 1 列的数据改动过；指纹不够，说不出是哪些户。"],
    [
      { level: "whole", households: [], count: null, columns: [], inputs: [] },
      "记录之后数据改动过；指纹不够，说不出是哪里。",
    ],
    [{ households: [], count: 0, columns: [] }, "户、人数据未变；随同校验的其他资料有 1 项不同。"],
  ] as const)("says no more than the fingerprints tell: %#", async (data, sentence) => {
    const result = { ...DIFFERENT, answers: ["dataChanged"], data: { ...DIFFERENT.data, ...data } } as const;
    await openScreen("audit", { audit: { ...AUDIT, result } });
    expect(within(inFront()).getByText(sentence, { exact: false })).toBeTruthy();
  });

  test("shows exceptions first, then everything with exact counts, and leads to cells", async () => {
    const { user, session } = await openScreen("audit", { audit: { ...AUDIT, result: DIFFERENT, chain: BROKEN } });
    const result = within(inFront()).getByRole("region", { name: "复核结论" });
    const folds = within(result)
      .getAllByRole("button", { expanded: true })
      .map(({ textContent }) => textContent);
    expect(folds.slice(0, 6)).toEqual([
      "例外（2）",
      "记录链",
      "缺少的资料（1）",
      "工具、标准和选项的不同（1）",
      "数据：1,204 户不同",
      "问题：3 条不同",
    ]);
    expect(result.textContent).toContain("共 1,204 户，列出前 2 户。");
    expect(result.textContent).toContain("改动 户 H1 张* 农户信息!D5改动的列：工资性收入、危房等级");
    expect(result.textContent).toContain("新增 1、更新 1、消失 1、重现 0、未变 99,990");
    expect(result.textContent).toContain("由更早或更晚的数据生成，未逐格比较");
    await user.click(within(result).getByRole("button", { name: "N7：表中 12.5，应为 12" }));
    expect(session.calls.at(-1)).toEqual(["select", { sheet: "户户研判表", row: 6, column: 13 }]);
    await user.click(within(result).getByRole("button", { name: "查看该处" }));
    expect(session.calls.at(-1)).toEqual(["select", BROKEN.at]);
  });

  test("brings the focus to its answer", async () => {
    const { user, become } = await openScreen("audit");
    await user.click(button("复核最近一次校验"));
    await become({ progress: null, audit: { ...AUDIT, result: IDENTICAL } });
    expect(document.activeElement?.textContent).toBe("复核结论");
  });
});

describe("records", () => {
  test("tell tool, standards with hash, counts, changes and who confirmed which parameter", async () => {
    const { user } = await openScreen("audit");
    await user.click(button(/^第 2 号/));
    const text = inFront().textContent;
    for (const part of [
      "huhuqing 0.1.0",
      "国家标准 2020 1.0.0 (national-2020)",
      RECORD.pack.sha256,
      "0a1b2c3d 4e5f6071 8a9bacbd",
      "更新 41 户 57 项；问题新增 3、更新 5、消失 20、重现 1",
      "监测收入线：6000 元（县乡村振兴局，2021-01-04确认）",
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain("未写操作人");
    expect(text).toContain("✖ 校验未完成");
  });

  test("bear the name that the person chose", async () => {
    const { user, session } = await openScreen("audit");
    await user.type(within(inFront()).getByLabelText("记录中的操作人"), "信息员{Enter}");
    await waitFor(() => expect(session.calls.at(-1)).toEqual(["setWho", "信息员"]));
  });
});

describe("exceptions", () => {
  test.each([
    ["inForce", "✓ 生效中"],
    ["expired", "▲ 已过期，问题重新列出"],
    ["early", "▲ 未到起始日期"],
    ["valueChanged", "▲ 数值已变，问题重新列出"],
    ["standardChanged", "▲ 标准已变，问题重新列出"],
    ["notAllowed", "▲ 不允许例外，未起作用"],
    ["incomplete", "▲ 缺理由或批准人，未起作用"],
    ["unused", "▲ 问题已不存在，可结束"],
    ["unchecked", "▲ 规则未检查，无法判断"],
    [null, "– 校验后才知道"],
  ] as const)("that are %s say so", async (state, said) => {
    await openScreen("audit", { audit: { ...AUDIT, waivers: [{ ...WAIVERS[0]!, state }] } });
    const list = within(inFront()).getByRole("list", { name: "例外清单" });
    expect(list.textContent).toContain(said);
    expect(within(list).queryByRole("button", { name: "结束第 2 号例外" }) === null).toBe(state === "expired");
  });

  test("end by a press", async () => {
    const { user, session } = await openScreen("audit");
    await user.click(button("结束第 1 号例外"));
    expect(session.calls.at(-1)).toEqual(["endWaiver", 1]);
  });
});

describe("assignments", () => {
  const adder = () => within(within(inFront()).getByRole("group", { name: "添加分工" }));
  const stands = AUDIT.assignments[0]!;

  test("are added for a rule in a village", async () => {
    const { user, session } = await openScreen("audit");
    await user.selectOptions(adder().getByLabelText("规则"), "INC-05");
    await user.selectOptions(adder().getByLabelText("村"), "甲乡/二村");
    fireEvent.change(adder().getByLabelText("整改时限"), { target: { value: "2021-04-30" } });
    await user.type(adder().getByLabelText("责任单位"), "甲乡政府{Enter}");
    const added = { rule: "INC-05", village: "甲乡/二村", unit: "甲乡政府", deadline: "2021-04-30" };
    await waitFor(() => expect(session.calls.at(-1)).toEqual(["assign", [stands, added]]));
    expect(await screen.findByText("INC-05 人均纯收入未超过标准 · 甲乡 二村")).toBeTruthy();
  });

  test("need a unit, and a scope that is not assigned yet", async () => {
    const { user, session } = await openScreen("audit");
    await user.click(adder().getByRole("button"));
    expect(adder().getByRole("alert").textContent).toBe("请填写责任单位。");
    await user.selectOptions(adder().getByLabelText("规则"), "ID-02");
    await user.type(adder().getByLabelText("责任单位"), "县公安局");
    await user.click(adder().getByRole("button"));
    expect(adder().getByRole("alert").textContent).toBe("这一范围已有分工，请直接修改。");
    expect(session.calls.some(([name]) => name === "assign")).toBe(false);
  });

  test("are changed and removed", async () => {
    const { user, session } = await openScreen("audit");
    const row = within(within(inFront()).getByRole("group", { name: "ID-02 身份证校验码错误 · 全部村" }));
    await user.clear(row.getByLabelText("责任单位"));
    await user.type(row.getByLabelText("责任单位"), "县公安局户政{Enter}");
    await waitFor(() => expect(session.calls.at(-1)).toEqual(["assign", [{ ...stands, unit: "县公安局户政" }]]));
    await user.click(row.getByRole("button", { name: /^删除分工/ }));
    await waitFor(() => expect(session.calls.at(-1)).toEqual(["assign", []]));
  });

  test("that the workbook refuses stay in the form", async () => {
    const refusal = { code: "workbook.readOnly", data: {}, message: "只读。", advice: "请另存。" } as const;
    const { user, become } = await openScreen("audit", {}, { assign: () => become({ refusal }) });
    await user.type(adder().getByLabelText("责任单位"), "甲乡政府{Enter}");
    await waitFor(() => expect(adder().getByRole("alert").textContent).toBe("没有保存，请再试一次。"));
    expect(adder().getByLabelText<HTMLInputElement>("责任单位").value).toBe("甲乡政府");
  });
});

test("Escape leads back to the button that opened the records", async () => {
  const { user, container } = await openScreen("audit");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement).toBe(container.querySelector('[data-opens="audit"]')));
});

test.each([false, true])(
  "an answer says when it was found, and whether the workbook changed since: %s",
  async (isOutOfDate) => {
    const audited = { at: "2021-01-06T01:00:00.000Z", isOutOfDate };
    await openScreen("audit", { audit: { ...AUDIT, result: IDENTICAL, audited } });
    const answer = within(screen.getByRole("region", { name: "复核结论" }));
    expect(answer.getByText(/^复核于 2021年1月6日/)).toBeTruthy();
    expect(answer.queryByText(/此后工作簿有改动，请重新复核。/) !== null).toBe(isOutOfDate);
    expect(answer.queryByText(/^例外（2）$/) === null).toBe(isOutOfDate);
  },
);

test("where there is no summary tab the answer says nothing of them", async () => {
  const { become } = await openScreen("audit", { audit: { ...AUDIT, result: IDENTICAL } });
  expect(inFront().textContent).toContain("重新校验的数据、问题和汇总表与记录完全相同。");
  await become({ audit: { ...AUDIT, result: { ...IDENTICAL, tabs: [] } } });
  expect(inFront().textContent).toContain("重新校验的数据和问题与记录完全相同。");
  expect(inFront().textContent).not.toContain("汇总表与记录");
});

test("an exception that was ended says on what day, and has no last day before its first", async () => {
  const ended = { ...WAIVERS[0]!, from: "2026-11-22", until: "2026-11-21", ended: "2026-11-22" };
  await openScreen("audit", { audit: { ...AUDIT, waivers: [ended] } });
  expect(inFront().textContent).toContain("2026-11-22 已终止");
  expect(inFront().textContent).not.toMatch(/已过期|2026-11-21/);
});
