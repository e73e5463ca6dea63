import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Cell = Row[number];
const header: Row = ["户编号", "姓名", "村", "户联系电话", "人均纯收入", "是否危房户", "脱贫年度", "致贫原因2"];
const family = (...rows: readonly Cell[][]): Row[] => [header, ...rows.map((row) => ["H1", "韦一", ...row])];
const house = (...rows: Row[]): Row[] => [["户编号", "户主姓名", "人均纯收入"], ...rows];

testRule(nationalPack, "HH-10", {
  valid: [
    { name: "the same in every row", sheet: family(["岭村", "1", 5000, "否"], ["岭村", "1", 5000, "否"]) },
    { name: "the first row alone", sheet: family(["岭村", "1", 5000, "否"], [null, null, null, null]) },
    { name: "the second row alone", sheet: family([null, null, null, null], ["岭村", "1", 5000, "否"]) },
    { name: "other writings of one value", sheet: family(["岭村", "1", 5000, "否"], [" 岭 村", "1", "5,000元", "0"]) },
    { name: "a telephone of each", sheet: family([null, "13900000001"], [null, "13900000002"]) },
    {
      name: "a year and a month of it",
      sheet: family([null, null, null, null, 2019], [null, null, null, null, "2019.10"]),
    },
    {
      name: "causes in another order",
      sheet: family([null, null, null, null, null, "因病,因残"], [null, null, null, null, null, "因残、因病"]),
    },
    { name: "what cannot be read contradicts nothing", sheet: family([null, null, 5000], [null, null, "不详"]) },
    {
      name: "another household",
      sheet: [header, ["H1", "韦一", null, null, 5000], ["H2", "蒙三", null, null, 100]],
    },
    {
      name: "two sheets that agree",
      sheet: family([null, null, "5000"]),
      households: house(["H1", "韦一", 5000]),
    },
  ],
  invalid: [
    {
      name: "two incomes",
      sheet: family([null, null, 5000], [null, null, 100]),
      findings: [["E3", "consistent.differs"]],
    },
    {
      name: "one finding for all further rows",
      sheet: family([null, null, 5000], [null, null, null], [null, null, 100], [null, null, 200]),
      findings: [["E4", "consistent.differs"]],
    },
    {
      name: "every column",
      sheet: family(["岭村", null, 5000, "否", 2019, "因病"], ["坡村", null, 100, "是", 2020, "因残"]),
      findings: [
        ["C3", "consistent.differs"],
        ["E3", "consistent.differs"],
        ["F3", "consistent.differs"],
        ["G3", "consistent.differs"],
        ["H3", "consistent.differs"],
      ],
    },
    {
      name: "two rows of the households' sheet",
      sheet: [header, ["H1", "韦一"]],
      households: house(["H1", "韦一", 5000], ["H1", "韦一", 100]),
      findings: [["户!C3", "consistent.differs"]],
    },
    {
      name: "the two sheets",
      sheet: family([null, null, 100]),
      households: house(["H1", "韦一", 5000]),
      findings: [["E2", "consistent.differs"]],
    },
  ],
  unchecked: [
    {
      name: "no household ID",
      sheet: [
        ["姓名", "与户主关系"],
        ["韦一", "户主"],
      ],
      reason: { reason: "columnMissing", fields: ["householdId"] },
    },
  ],
});

test("names the values, the cell that counts and the others", () => {
  const { findings } = runSheets(nationalPack, {
    sheet: family([null, null, 5000], [null, null, 100], [null, null, 200]),
  });
  expect(findings.find(({ ruleId }) => ruleId === "HH-10")).toMatchObject({
    data: { value: "100 / 200 / 5000", count: 3 },
    related: [
      { row: 1, column: 4 },
      { row: 3, column: 4 },
    ],
    subject: { kind: "household", household: "H1" },
  });
});
