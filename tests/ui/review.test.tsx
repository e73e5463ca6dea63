/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { Session, SessionState } from "../../src/app/Session";
import { inFront, openScreen } from "./openScreen";
import { renderPane, type ShownPane } from "./renderPane";
import { MEETING, REVIEW_ITEMS, sampleReviewCard } from "./sampleReview";
import { NOTHING_FOUND, RECOGNITION, SUMMARY } from "./sampleViews";

const front = () => within(inFront());
const button = (name: string | RegExp): HTMLElement => front().getByRole("button", { name });
const field = (name: string): HTMLInputElement => front().getByLabelText<HTMLInputElement>(name);

async function meet(start: Partial<SessionState> = {}, over: Partial<Session> = {}): Promise<ShownPane> {
  const pane = await openScreen("review", { review: MEETING, ...start }, over);
  await screen.findByRole("heading", { name: /^张\*(，户|, household) H1$/ });
  return pane;
}
const decisions = ({ session }: ShownPane): readonly unknown[] =>
  session.calls.filter(([name]) => name === "decideReview").map(([, ...rest]) => rest);
const shows = (name: string): Promise<HTMLElement> => screen.findByRole("heading", { name });

describe("before the meeting", () => {
  test.each([
    [null, null],
    [SUMMARY, "未达标 86 户"],
    [{ ...NOTHING_FOUND, householdsNotMet: 0 }, "未达标 0 户"],
  ])("the first screen offers it after a run alone, with how many are not met: %#", async (summary, line) => {
    const { container } = await renderPane({ summary });
    const entry = container.querySelector('[data-opens="review"]')?.parentElement;
    expect(entry?.textContent.replace("研判会议", "") ?? null).toBe(line);
  });

  test("households are chosen by verdict, question and village", async () => {
    const { user, session } = await openScreen("review");
    await user.click(front().getByRole("radio", { name: "未达标和待核实" }));
    await user.selectOptions(field("分项"), "housing");
    await user.selectOptions(field("村"), "乙乡/一村");
    await user.click(front().getByRole("checkbox", { name: "只看未定结论的户" }));
    await user.click(button("开始研判"));
    const query = { verdict: "both", dimension: "housing", village: "乙乡/一村", openOnly: true };
    expect(session.calls.at(-1)).toEqual(["startReview", query]);
    expect(await shows("张*，户 H1")).toBeTruthy();
  });

  test("nobody left is said, and the choice stays", async () => {
    const refusal = { code: "review.nobody", data: {}, message: "没有需要研判的户。", advice: "可放宽。" } as const;
    const pane = await openScreen("review", {}, { startReview: () => pane.become({ refusal }) });
    await pane.user.click(button("开始研判"));
    expect(await screen.findByText("没有需要研判的户。")).toBeTruthy();
    expect(button("开始研判")).toBeTruthy();
  });
});

describe("a card", () => {
  test("shows family, income beside last year's, forecast with its terms, gap and the seven questions", async () => {
    await meet();
    const text = inFront().textContent;
    for (const part of [
      "第 1 / 3 户，已研判 1",
      "张* · 户主 · 58 岁 · 长期慢性病 · 弱劳动力",
      "短板：收入型",
      "系统建议：落实公益性岗位",
      "工资性收入4,20012,600",
      "财产性收入不详300",
      "转移性收入0不详",
      "人均纯收入2,864.256,450",
      "余下月份按月均计572.85",
      "年底预测人均3,437.1达标线4,000",
      "✖ 差 562.9 元",
      "收入 ✖ 未达标人均纯收入 2,864 元，未超过 4,000 元 D5",
      "住房 ? 待核实没有填写危房等级 U5",
      "教育 – 不适用",
    ]) {
      expect(text).toContain(part);
    }
  });

  test("in English as well", async () => {
    await meet({ language: "en-US" });
    const text = inFront().textContent;
    for (const part of [
      "Household 1 of 3; with a conclusion: 1",
      "Falls short in: income",
      "需加力 (needs more help)",
      "✖ 562.9 yuan short",
      "Housing ? to verify",
      "Save and go on",
    ]) {
      expect(text).toContain(part);
    }
  });

  test.each([
    [{ perHead: 4_500, line: 4_000, gap: 500 }, "✓ 高出 500 元"],
    [{ perHead: 4_000, line: 4_000, gap: 0 }, "恰等于达标线"],
    [{ perHead: 3_000, line: 4_000, gap: -1_000 }, "✖ 差 1,000 元"],
    [{ perHead: null, line: 4_000, gap: null }, "? 不能预测，待核实"],
  ])("says how far the forecast is from the line: %#", async (change, said) => {
    const card = sampleReviewCard("H-000001")!;
    await meet({}, { reviewCard: () => Promise.resolve({ ...card, forecast: { ...card.forecast, ...change } }) });
    expect(
      front().getByText((_text, element) => element?.tagName === "P" && element.textContent === said),
    ).toBeTruthy();
  });

  test("leads to the cell that decided a question", async () => {
    const { user, session } = await meet();
    await user.click(button("定位到 农户信息!U5"));
    expect(session.calls.at(-1)).toEqual(["select", { sheet: "农户信息", row: 4, column: 20 }]);
  });

  test("that is gone is said to be", async () => {
    await openScreen("review", { review: MEETING }, { reviewCard: () => Promise.resolve(null) });
    expect(await screen.findByText(/^这一户不在户户研判表中/)).toBeTruthy();
  });
});

describe("stepping", () => {
  test.each([
    ["{ArrowRight}", "{ArrowLeft}"],
    ["{PageDown}", "{PageUp}"],
  ])("%s and %s lead on and back, and write nothing where nothing was typed", async (on, back) => {
    const pane = await meet();
    await pane.user.keyboard(on);
    expect(await shows("李*，户 H2")).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.textContent).toBe("李*，户 H2"));
    await pane.user.keyboard(back);
    expect(await shows("张*，户 H1")).toBeTruthy();
    await pane.user.keyboard(back);
    expect(await shows("张*，户 H1")).toBeTruthy();
    expect(decisions(pane)).toEqual([]);
  });

  test("in a field the arrows are the field's own", async () => {
    const pane = await meet();
    await pane.user.type(field("帮扶措施"), "低保{ArrowLeft}{PageDown}");
    expect(screen.getByRole("heading", { name: "张*，户 H1" })).toBeTruthy();
    expect(decisions(pane)).toEqual([]);
  });

  test("the list leads to any household", async () => {
    const { user } = await meet();
    await user.selectOptions(front().getByLabelText("到第几户"), "2");
    expect(await shows("王*，户 H3")).toBeTruthy();
    expect(button("下一户").getAttribute("aria-disabled")).toBe("true");
  });

  test("a meeting that is opened again begins at the first that has no conclusion", async () => {
    const items = REVIEW_ITEMS.map((item, at) => (at === 0 ? { ...item, conclusion: "可脱贫" } : item));
    await openScreen("review", { review: { ...MEETING, items } });
    expect(await shows("王*，户 H3")).toBeTruthy();
  });
});

describe("a decision", () => {
  test("Ctrl+Enter saves what was typed, and that alone, and goes on", async () => {
    const pane = await meet();
    await pane.user.type(field("会议问答"), "本人愿意到公益性岗位");
    await pane.user.type(field("已定政策金（元，全户）"), "1,200");
    await pane.user.type(field("责任单位"), "县人社局");
    fireEvent.change(field("完成时限"), { target: { value: "2021-06-30" } });
    await pane.user.click(front().getByRole("radio", { name: "需加力" }));
    expect(front().getByText("有未保存的内容，换户时自动保存。")).toBeTruthy();
    await pane.user.keyboard("{Control>}{Enter}{/Control}");
    expect(await shows("李*，户 H2")).toBeTruthy();
    expect(decisions(pane)).toEqual([
      [
        "H-000001",
        {
          answers: "本人愿意到公益性岗位",
          decided: 1200,
          responsibleUnit: "县人社局",
          deadline: "2021-06-30",
          conclusion: "需加力",
        },
      ],
    ]);
    expect(inFront().textContent).toContain("第 2 / 3 户，已研判 2");
  });

  test("stepping away by the button saves as well, and a blank takes back", async () => {
    const card = sampleReviewCard("H-000001")!;
    const decision = { ...card.decision, owner: "村支书", decided: 500 };
    const pane = await meet({}, { reviewCard: (key) => Promise.resolve({ ...card, key, decision }) });
    await pane.user.clear(field("责任人"));
    await pane.user.clear(field("已定政策金（元，全户）"));
    await pane.user.click(button("下一户"));
    await waitFor(() => expect(decisions(pane)).toEqual([["H-000001", { owner: "", decided: null }]]));
  });

  test("the way back saves first", async () => {
    const pane = await meet();
    await pane.user.type(field("帮扶措施"), "低保");
    await pane.user.click(button("返回"));
    await waitFor(() => expect(decisions(pane)).toEqual([["H-000001", { measures: "低保" }]]));
    await waitFor(() => expect(document.activeElement).toBe(pane.container.querySelector('[data-opens="review"]')));
  });

  test("that the workbook refuses is said, stays typed, and holds the household in front", async () => {
    const refusal = { code: "sheet.protected", data: {}, message: "表受保护。", advice: "请取消保护。" } as const;
    const pane = await meet({}, { decideReview: () => pane.become({ refusal }) });
    await pane.user.type(field("帮扶措施"), "低保");
    await pane.user.click(button("下一户"));
    expect(await screen.findByText(/^没有保存，仍停在这一户/)).toBeTruthy();
    expect(screen.getByRole("heading", { name: "张*，户 H1" })).toBeTruthy();
    expect(field("帮扶措施").value).toBe("低保");
    await pane.user.click(button("返回"));
    expect(field("帮扶措施").value).toBe("低保");
  });

  test("an amount that is no number is not saved", async () => {
    const pane = await meet();
    await pane.user.type(field("已定政策金（元，全户）"), "约五百");
    expect(front().getByText("请填写不小于 0 的数，或留空。")).toBeTruthy();
    await pane.user.click(button("下一户"));
    expect(await screen.findByText(/^没有保存，仍停在这一户/)).toBeTruthy();
    expect(decisions(pane)).toEqual([]);
  });

  test("what is typed while it is being saved is saved too", async () => {
    const sent: unknown[] = [];
    let finish = (): void => undefined;
    const decideReview: Session["decideReview"] = (key, decision) => {
      sent.push([key, decision]);
      return new Promise((resolve) => (finish = resolve));
    };
    const pane = await meet({}, { decideReview });
    await pane.user.type(field("帮扶措施"), "低保");
    await pane.user.click(button("保存"));
    await pane.user.type(field("责任人"), "村支书");
    finish();
    await waitFor(() => expect(sent).toHaveLength(2));
    finish();
    expect(sent).toEqual([
      ["H-000001", { measures: "低保" }],
      ["H-000001", { owner: "村支书" }],
    ]);
    expect(await screen.findByText("已保存。")).toBeTruthy();
  });

  test("a run that comes between takes nothing of what was typed", async () => {
    const pane = await meet();
    await pane.user.type(field("帮扶措施"), "低保");
    await pane.become({ review: { ...MEETING, items: null }, summary: null, recognition: RECOGNITION });
    await pane.become({ review: MEETING, summary: SUMMARY });
    await shows("张*，户 H1");
    expect(field("帮扶措施").value).toBe("低保");
  });

  test("a deadline that is no day is shown as it is", async () => {
    const card = sampleReviewCard("H-000001")!;
    const decision = { ...card.decision, deadline: "六月底" };
    await meet({}, { reviewCard: () => Promise.resolve({ ...card, decision }) });
    expect([field("完成时限").type, field("完成时限").value]).toEqual(["text", "六月底"]);
  });
});

test("the filter begins another list, and the meeting can be ended", async () => {
  const { user, session } = await meet();
  await user.click(button("筛选"));
  await user.click(front().getByRole("checkbox", { name: "只看未定结论的户" }));
  await user.click(button("按此筛选"));
  expect(session.calls.at(-1)).toEqual(["startReview", { verdict: "notMet", openOnly: true }]);
  await shows("张*，户 H1");
  await user.click(button("结束会议"));
  await waitFor(() => expect(session.calls.at(-1)).toEqual(["endReview"]));
  expect(await front().findByRole("button", { name: "开始研判" })).toBeTruthy();
});
