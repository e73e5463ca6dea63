import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "与户主关系"];
const houses = (...rows: Row[]): Row[] => [["户编号", "户主姓名", "人均纯收入"], ...rows];
const family: Row[] = [header, ["H1", "韦一", "户主"], ["H1", "韦二", "配偶"]];

testRule(nationalPack, "VAL-04", {
  valid: [
    { name: "an ID in every row", sheet: family },
    { name: "one row for each household", sheet: family, households: houses(["H1", "韦一", 5000]) },
    {
      name: "a household without members",
      sheet: family,
      households: houses(["H1", "韦一", 5000], ["H2", "蒙三", 6000]),
    },
  ],
  invalid: [
    {
      name: "a member below a head without an ID",
      sheet: [...family, [null, "韦三", "之子"]],
      findings: [["A4", "joined.blank"]],
    },
    { name: "a stroke for an ID", sheet: [...family, ["—", "韦三", "之子"]], findings: [["A4", "joined.blank"]] },
    {
      name: "a row of the households' sheet without an ID",
      sheet: family,
      households: houses(["H1", "韦一", 5000], [null, "蒙三", 100]),
      findings: [["户!A3", "joined.blank"]],
    },
    {
      name: "two of them",
      sheet: family,
      households: houses(["H1", "韦一", 5000], [null, "蒙三", 100], [" ", "蒙四", 100]),
      findings: [
        ["户!A3", "joined.blank"],
        ["户!A4", "joined.blank"],
      ],
    },
    {
      name: "an ID of 16 digits stored as a number",
      sheet: family,
      households: houses([4590991234567890, "韦一", 5000]),
      findings: [["户!A2", "joined.unreadable"]],
    },
    {
      name: "an ID that shows a formula error",
      sheet: family,
      households: houses([{ error: "#N/A" }, "韦一", 5000]),
      findings: [["户!A2", "joined.unreadable"]],
    },
    {
      name: "a second row of one ID",
      sheet: family,
      households: houses(["H1", "韦一", 5000], ["H1", "韦一", 5000]),
      findings: [["户!A3", "joined.repeated"]],
    },
    {
      name: "a third row, and another writing of the ID",
      sheet: family,
      households: houses(["H1", "韦一", 5000], ["H1", "韦一", null], ["Ｈ1", "韦一", null]),
      findings: [
        ["户!A3", "joined.repeated"],
        ["户!A4", "joined.repeated"],
      ],
    },
  ],
  unchecked: [
    {
      name: "no column of household IDs",
      sheet: [
        ["姓名", "与户主关系"],
        ["韦一", "户主"],
      ],
      reason: { reason: "columnMissing", fields: ["householdId"] },
    },
  ],
});

test("a row of no household is a finding on its sheet", () => {
  const { findings } = runSheets(nationalPack, { sheet: family, households: houses([null, "蒙三", 100]) });
  const found = findings.find(({ ruleId }) => ruleId === "VAL-04");
  expect(found).toMatchObject({ subject: { kind: "sheet", sheet: "户" }, household: -1, severity: "error" });
});

test("a second row names the first", () => {
  const { findings } = runSheets(nationalPack, { sheet: family, households: houses(["H1", "a", 1], ["H1", "a", 1]) });
  const found = findings.find(({ ruleId }) => ruleId === "VAL-04");
  expect(found).toMatchObject({
    related: [{ sheet: "户", row: 1, column: 0 }],
    subject: { kind: "household", household: "H1" },
  });
});
