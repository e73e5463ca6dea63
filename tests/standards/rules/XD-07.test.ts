import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Cell = string | number | null;
const [first, second] = [inventedId("1980-05-06", 1), inventedId("1982-05-06", 2)];
const [bride, baby] = [inventedId("1998-08-08", 4), inventedId("2020-09-09", 6)];
const headings = ["户编号", "姓名", "证件号码", "务工时间（月）", "工资性收入", "与户主关系"];
const head = (months: Cell = 6, wage: Cell = 12000): Row => ["H1", "韦大山", first, months, wage, "户主"];
const wife = (wage: Cell = 12000): Row => ["H1", "蒙秋菊", second, 0, wage, "配偶"];
const sheet: Row[] = [headings, head(), wife()];
const app = (...rows: Row[]) => ({ app: [headings, ...rows] });
const daughterInLaw: Row = ["H1", "陆小燕", bride, 0, 12000, null];

testRule(nationalPack, "XD-07", {
  valid: [
    { name: "the same in both", sheet, departments: app(head(), wife()) },
    { name: "blank in the other system", sheet, departments: app(head(null), wife()) },
    { name: "blank here", sheet: [headings, head(null), wife()], departments: app(head(), wife()) },
    { name: "unreadable in the other system", sheet, departments: app(head("半年"), wife()) },
    {
      name: "an ID number stored as a number is nobody's",
      sheet,
      departments: app(head(), wife(), ["H1", "陆小燕", 459099199808080000, 0, 12000, null]),
    },
    {
      name: "one who may be the same is open on both sides",
      sheet,
      departments: app(head(), ["H1", "蒙秋菊", null, 0, 12000, null]),
    },
  ],
  invalid: [
    {
      name: "another value of a person",
      sheet,
      departments: app(head(3), wife()),
      findings: [["D2", "department.differs"]],
    },
    {
      name: "another value of the household counts once",
      sheet,
      departments: app(head(6, 9000), wife(9000)),
      findings: [["E2", "department.differs"]],
    },
    {
      name: "only here",
      sheet: [...sheet, daughterInLaw],
      departments: app(head(), wife()),
      findings: [["B4", "department.onlyHere"]],
    },
    {
      name: "a new wife and a grandchild in the other system alone",
      sheet,
      departments: app(head(), wife(), daughterInLaw, ["H1", "韦小宝", baby, 0, 12000, null]),
      findings: [
        ["B1", "department.unknown"],
        ["B1", "department.unknown"],
      ],
    },
  ],
  unchecked: [{ name: "no sheet of the other system", sheet, reason: { reason: "departmentMissing" } }],
});

test("who is in the other system alone is told masked, at the heading, with the row there", () => {
  const { findings } = runSheets(nationalPack, { sheet, departments: app(head(), wife(), daughterInLaw) });
  const [finding] = findings.filter(({ ruleId }) => ruleId === "XD-07");
  expect(finding).toMatchObject({
    severity: "error",
    data: { value: `陆** 459099********${bride.slice(-4)}` },
    at: { sheet: "人口", row: 0, column: 1 },
    related: [{ sheet: "app", row: 3, column: 1 }],
    household: -1,
    member: -1,
  });
  expect(JSON.stringify(finding)).not.toContain(bride);
  expect(JSON.stringify(finding)).not.toContain("小燕");
});
