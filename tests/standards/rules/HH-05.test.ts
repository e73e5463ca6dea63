import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

const household = (relation: string | number | null, heading = "与户主关系"): Row[] => [
  ["户编号", "姓名", heading],
  ["H1", "韦一", "户主"],
  ["H1", "韦二", relation],
];

testRule(nationalPack, "HH-05", {
  valid: [
    ...["配偶", "妻子", "长子", "之外孙女", "之兄弟姐妹", "其他", "03之子"].map((relation) => ({
      name: relation,
      sheet: household(relation),
    })),
  ],
  invalid: [
    { name: "blank", sheet: household(null), findings: [["C3", "filled.blank"]] },
    { name: "spaces", sheet: household("  ", "户主关系"), findings: [["C3", "filled.blank"]] },
    { name: "a word of no list", sheet: household("掌柜", "关系"), findings: [["C3", "filled.unreadable"]] },
    {
      name: "a number alone, which systems give differently",
      sheet: household(3),
      findings: [["C3", "filled.unreadable"]],
    },
    {
      name: "of a person without a household ID",
      sheet: [...household("配偶"), [null, "蒙三", null]],
      findings: [["C4", "filled.blank"]],
    },
  ],
  unchecked: [
    {
      name: "no relations",
      sheet: household(null).map((row) => row.slice(0, 2)),
      reason: { reason: "columnMissing", fields: ["relation"] },
    },
  ],
});

describe("one relation that says nothing is one fault", () => {
  const faults = (sheet: readonly Row[]) => {
    const { findings, totals } = runSheets(nationalPack, { sheet });
    return { rules: findings.map(({ ruleId }) => ruleId).sort(), errors: totals.findings.error };
  };

  test("a blank that may be the head's", () => {
    const [header, , other] = household("之子");
    expect(faults([header!, ["H1", "韦一", null], other!])).toEqual({ rules: ["HH-01", "HH-05"], errors: 1 });
  });

  test("a word that cannot be read", () => {
    expect(faults(household("掌柜"))).toEqual({ rules: ["HH-05", "VAL-01"], errors: 1 });
  });
});
