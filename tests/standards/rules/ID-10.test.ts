import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";
import { inventedId } from "../../support/people";

const header: Row = ["户编号", "姓名", "证件号码"];
const person = (id: string | number | null): Row[] => [header, ["H1", "韦一", id]];

testRule(nationalPack, "ID-10", {
  valid: [
    { name: "stored as text", sheet: person(inventedId("1980-05-06", 11)) },
    { name: "blank", sheet: person(null) },
  ],
  invalid: [
    { name: "text that lost its end", sheet: person("459099198005060000"), findings: [["C2", "storedAsNumber.lost"]] },
    { name: "text with an exponent", sheet: person("4.59099E+17"), findings: [["C2", "storedAsNumber.lost"]] },
    {
      name: "the same in a wrapper",
      sheet: person('="459099198005060000"'),
      findings: [["C2", "storedAsNumber.lost"]],
    },
    { name: "18 digits as a number", sheet: person(459099198005060100), findings: [["C2", "storedAsNumber.lost"]] },
    { name: "20 digits as a number", sheet: person(4.5909919800506e19), findings: [["C2", "storedAsNumber.lost"]] },
    { name: "16 digits lose the last", sheet: person(4590991980050601), findings: [["C2", "storedAsNumber.lost"]] },
    { name: "15 digits are all there", sheet: person(459099800506011), findings: [["C2", "storedAsNumber.kept"]] },
    { name: "a small number", sheet: person(7), findings: [["C2", "storedAsNumber.kept"]] },
    { name: "zero", sheet: person(0), findings: [["C2", "storedAsNumber.kept"]] },
    {
      name: "each person by themselves",
      sheet: [
        header,
        ["H1", "韦一", 459099198005060000],
        ["H1", "韦二", inventedId("1990-05-06", 3)],
        ["H2", "蒙三", 459099198005060000],
      ],
      findings: [
        ["C2", "storedAsNumber.lost"],
        ["C4", "storedAsNumber.lost"],
      ],
    },
  ],
  unchecked: [
    {
      name: "no column of ID numbers",
      sheet: [
        ["户编号", "姓名"],
        ["H1", "韦一"],
      ],
      reason: { reason: "columnMissing", fields: ["idNo"] },
    },
  ],
});
