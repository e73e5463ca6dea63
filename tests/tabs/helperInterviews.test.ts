import { nationalPack } from "../../src/standards/nationalPack";
import { readTab, tabFactsOf } from "../support/tabFactsOf";
import type { Row } from "../support/testRule";

const HEADINGS = ["户编号", "姓名", "与户主关系", "乡镇", "行政村", "帮扶责任人", "是否不愁吃", "证件号码"];
const ROWS: readonly Row[] = [
  HEADINGS,
  ["H1", "户主一", "户主", "甲乡", "一村", "干部甲", "是"],
  ["H1", "成员二", "配偶", "甲乡", "一村", "干部甲", "是"],
  ["H2", "户主三", "户主", "甲乡", "二村", "干部甲", "否", "45909919700101"],
  ["H3", "户主四", "户主", "乙镇", "一村", "干部甲", "是"],
  ["H4", "户主五", "户主", "乙镇", "一村", "干部乙", "是"],
  ["H5", "户主六", "户主", "乙镇", "一村", null, "否", "4590991970"],
];
const typed = new Map([
  [
    "T19",
    new Map([
      [
        "helpers",
        new Map<string, Map<string, string | number>>([
          [
            "甲乡/干部甲",
            new Map<string, string | number>([...Object.entries({ policy: 20, income: 18.5, grade: "A" })]),
          ],
          ["乙镇/干部乙", new Map<string, string | number>([...Object.entries({ grade: "C", problems: 3 })])],
        ]),
      ],
    ]),
  ],
]);

describe("面审、明白干部表", () => {
  const facts = tabFactsOf(nationalPack, { sheet: ROWS }, {}, typed);
  const tab = readTab(facts, "T19");
  const column = (id: string) => tab.values("helpers", id);

  test("one row for each helper of a township, and one for whom nobody helps", () => {
    expect(column("town")).toEqual(["甲乡", "乙镇", "乙镇", "乙镇"]);
    expect(column("helper")).toEqual(["干部甲", "干部甲", "干部乙", "（未安排）"]);
    expect(column("households")).toEqual([2, 1, 1, 1]);
    expect(column("people")).toEqual([3, 1, 1, 1]);
    expect(column("notMet")).toEqual([1, 0, 0, 1]);
    expect(tab.total("helpers", "households")).toBe(5);
  });
  test("a household without a township is with the one helper of that name", () => {
    const sheet: readonly Row[] = [
      HEADINGS,
      ["H1", "户主一", "户主", "甲乡", "一村", "干部甲", "是"],
      ["H2", "户主二", "户主", null, null, "干部甲", "是"],
      ["H3", "户主三", "户主", "甲乡", "一村", "干部乙", "是"],
      ["H4", "户主四", "户主", "乙镇", "一村", "干部乙", "是"],
      ["H5", "户主五", "户主", null, null, "干部乙", "是"],
    ];
    const one = readTab(tabFactsOf(nationalPack, { sheet }), "T19");
    const [helpers, households] = ["helper", "households"].map((id) => one.values("helpers", id));
    expect(helpers).toEqual(["干部甲", "干部乙", "干部乙", "干部乙"]);
    expect(households).toEqual([2, 1, 1, 1]);
  });
  test("without helpers in the sheet nobody is listed", () => {
    const sheet = ROWS.map((row) => row.with(5, row === HEADINGS ? "备注" : null));
    expect(readTab(tabFactsOf(nationalPack, { sheet }), "T19").values("helpers", "helper")).toEqual([]);
  });
  test("findings are those on the helper's households", () => {
    const counted = facts.run.findings.filter(({ follows, household }) => follows === null && household >= 0);
    expect(tab.total("helpers", "findings")).toBe(counted.length);
    expect(counted.length).toBeGreaterThan(0);
  });
  test("the score adds the accounts that were typed, and the grade has its consequence", () => {
    expect(column("score")).toEqual([38.5, null, null, null]);
    expect(column("grade")).toEqual(["A", null, "C", null]);
    expect(column("consequence")).toEqual(["表扬", "待面审", "通报、约谈", "–"]);
  });
  test("grades are counted with what is still to come", () => {
    expect(tab.values("grades", "helpers")).toEqual([1, 0, 1, 1]);
    expect(tab.values("grades", "households")).toEqual([2, 0, 1, 1]);
    expect(tab.values("grades", "problems")).toEqual([0, 0, 3, 0]);
    expect(tab.total("grades", "helpers")).toBe(3);
  });
});
