import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type InvalidCase, type Row } from "../../support/testRule";

const named = (name: string | number | null, heading = "姓名"): Row[] => [
  ["户编号", "人编号", heading],
  ["H1", "P1", name],
];
const options = { rules: { "ID-12": { on: true } } };
const wrong = (name: string | number, heading?: string): InvalidCase => ({
  name: `the name ${name}`,
  sheet: named(name, heading),
  options,
  findings: [["C2", "forbidden"]],
});

testRule(nationalPack, "ID-12", {
  valid: [
    ...["韦一", "阿卜杜·热合曼", "买买提．艾力", "Anna"].map((name) => ({ name, sheet: named(name), options })),
    { name: "spaces around it", sheet: named(" 韦一 "), options },
    { name: "blank", sheet: named(null), options },
  ],
  invalid: [
    wrong("韦 一"),
    wrong("韦　一", "家庭成员姓名"),
    wrong("韦一1"),
    wrong("韦一２"),
    wrong(12),
    wrong("韦一（已故）"),
    wrong("韦一已故"),
    wrong("韦一死亡", "成员姓名"),
    wrong("韦一*"),
  ],
  unchecked: [
    {
      name: "until the county switches it on",
      sheet: named("韦 一"),
      reason: { reason: "ruleUnconfirmed", confidence: "probable" },
    },
    {
      name: "no names",
      sheet: [
        ["户编号", "证件号码"],
        ["H1", null],
      ],
      options,
      reason: { reason: "columnMissing", fields: ["name"] },
    },
  ],
});
