import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";
import type { CellValue } from "../../../src/core/model/RawSheet";

const header: Row = ["户编号", "姓名", "证件号码", "人均纯收入", "是否危房户"];
const row = (id: CellValue, income: CellValue = null, danger: CellValue = null): Row[] => [
  header,
  ["H1", "韦一", id, income, danger],
];

testRule(nationalPack, "VAL-02", {
  valid: [
    { name: "values", sheet: row("459099198005060110", 4001, "否") },
    { name: "blanks", sheet: row(null) },
    { name: "a text that cannot be read is another rule's", sheet: row(null, "不详") },
    { name: "a text that looks like an error is a text", sheet: row(null, "#REF!") },
  ],
  invalid: [
    { name: "in a number", sheet: row(null, { error: "#REF!" }), findings: [["D2", "readable.error"]] },
    { name: "in an ID number", sheet: row({ error: "#N/A" }), findings: [["C2", "readable.error"]] },
    { name: "in a choice", sheet: row(null, null, { error: "#DIV/0!" }), findings: [["E2", "readable.error"]] },
    {
      name: "in a name",
      sheet: [header, ["H1", { error: "#NAME?" }, "459099198005060110", 4001, "否"]],
      findings: [["B2", "readable.error"]],
    },
    {
      name: "in further rows of a household",
      sheet: [...row(null, 4001), [...row(null, { error: "#REF!" })[1]!], [...row(null, { error: "#REF!" })[1]!]],
      findings: [
        ["D3", "readable.error"],
        ["D4", "readable.error"],
      ],
    },
    {
      name: "in a sheet of households",
      sheet: [
        ["户编号", "姓名", "与户主关系"],
        ["H1", "韦一", "户主"],
      ],
      households: [
        ["户编号", "人均纯收入"],
        ["H1", { error: "#VALUE!" }],
      ],
      findings: [["户!B2", "readable.error"]],
    },
  ],
});
