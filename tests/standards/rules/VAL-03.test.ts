import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "证件号码", "人均纯收入", "务工时间（月）"];
type Cell = string | number | null;
const row = (id: Cell, income: Cell = null, months: Cell = null): Row[] => [header, ["H1", "韦一", id, income, months]];

testRule(nationalPack, "VAL-03", {
  valid: [
    { name: "plain values", sheet: row("459099198005060110", 4001, 8) },
    { name: "a number as plain text", sheet: row(null, "4001") },
    { name: "spaces around a text", sheet: row(" 459099198005060110 ", " 4001 ") },
    { name: "a lower-case x, which ID-02 tells", sheet: row("45909919800506011x") },
    { name: "what cannot be read was not cleaned", sheet: row(null, "1.2万") },
    { name: "blanks", sheet: row(null) },
  ],
  invalid: [
    { name: "a separator", sheet: row(null, "4,001"), findings: [["D2", "readable.cleaned"]] },
    {
      name: "a unit",
      sheet: row(null, "4001元", "8个月"),
      findings: [
        ["D2", "readable.cleaned"],
        ["E2", "readable.cleaned"],
      ],
    },
    { name: "full-width digits", sheet: row(null, "４００１"), findings: [["D2", "readable.cleaned"]] },
    { name: "spaces inside an ID number", sheet: row("459099 19800506 0110"), findings: [["C2", "readable.cleaned"]] },
    {
      name: "an export's wrapper around an ID number",
      sheet: row('="459099198005060110"'),
      findings: [["C2", "readable.cleaned"]],
    },
    {
      name: "in a sheet of households",
      sheet: [
        ["户编号", "姓名", "与户主关系"],
        ["H1", "韦一", "户主"],
      ],
      households: [
        ["户编号", "人均纯收入"],
        ["H1", "4,001"],
      ],
      findings: [["户!B2", "readable.cleaned"]],
    },
  ],
});
