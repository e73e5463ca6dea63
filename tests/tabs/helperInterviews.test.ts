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
  test("of those who have C there is a list, and no grade is proposed without the county's lines", () => {
    expect(column("proposed")).toEqual([null, null, null, null]);
    expect(tab.values("called", "helper")).toEqual(["干部乙"]);
    expect(tab.values("called", "by")).toEqual(["评定"]);
  });
  test("grades are counted with what is still to come", () => {
    expect(tab.values("grades", "helpers")).toEqual([1, 0, 1, 1]);
    expect(tab.values("grades", "households")).toEqual([2, 0, 1, 1]);
    expect(tab.values("grades", "problems")).toEqual([0, 0, 3, 0]);
    expect(tab.total("grades", "helpers")).toBe(3);
  });
});

describe("grades that the scores propose", () => {
  type Cells = Readonly<Record<string, string | number>>;
  const scored = (policy: string | number, income: number, more: Cells = {}): Cells => ({
    ...{ policy, income, results: 20, information: 20 },
    ...more,
  });
  const tabOf = (a: number | null, b: number | null, first: Cells, second: Cells) => {
    const block = (rows: Readonly<Record<string, Cells>>) =>
      new Map(Object.entries(rows).map(([key, cells]) => [key, new Map(Object.entries(cells))]));
    const line = (value: number | null): Cells => (value === null ? {} : { atLeast: value });
    const typed = new Map([
      [
        "T19",
        new Map([
          ["lines", block({ A: line(a), B: line(b) })],
          ["helpers", block({ "甲乡/干部甲": first, "乙镇/干部乙": second })],
        ]),
      ],
    ]);
    return readTab(tabFactsOf(nationalPack, { sheet: ROWS }, {}, typed), "T19");
  };
  const gradesOf = (tab: ReturnType<typeof tabOf>) =>
    [0, 2].map((row) => ["proposed", "consequence"].map((id) => tab.values("helpers", id)[row]));

  test.each<[first: Cells, second: Cells, grades: readonly unknown[], called: readonly string[]]>([
    [
      scored(25, 25),
      scored(20, 20),
      [
        ["A", "表扬"],
        ["B", "–"],
      ],
      [],
    ],
    [
      scored(25, 24.9),
      scored(20, 19.9),
      [
        ["B", "–"],
        ["C", "通报、约谈"],
      ],
      ["建议"],
    ],
    [
      scored(0, 10, { grade: "A" }),
      scored(25, 25, { grade: "C" }),
      [
        ["C", "表扬"],
        ["A", "通报、约谈"],
      ],
      ["评定"],
    ],
    [
      { policy: 10, income: 10 },
      scored("缺考", 10),
      [
        [null, "待面审"],
        [null, "待面审"],
      ],
      [],
    ],
  ])("%j and %j give %j", (first, second, grades, called) => {
    const tab = tabOf(90, 80, first, second);
    expect(gradesOf(tab)).toEqual(grades);
    expect(tab.values("called", "by")).toEqual(called);
    const counted = ["A", "B", "C"].map((grade) => grades.filter((one) => String(one).includes(grade)).length);
    if (called[0] !== "评定") expect(tab.values("grades", "helpers").slice(0, 3)).toEqual(counted);
  });

  test.each([
    [90, null],
    [null, 80],
    [80, 90],
    [90, 0],
  ])("lines %j and %j propose nothing", (a, b) => {
    const tab = tabOf(a, b, scored(0, 0), scored(25, 25));
    expect(gradesOf(tab)).toEqual([
      [null, "待面审"],
      [null, "待面审"],
    ]);
    expect(tab.values("called", "helper")).toEqual([]);
  });
});
