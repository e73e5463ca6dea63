import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

const person = (health: string | null, heading = "健康状况"): Row[] => [
  ["户编号", "姓名", heading],
  ["H1", "韦一", health],
];
const hit = [["C2", "forbidden"]] as const;

testRule(nationalPack, "MED-02", {
  valid: [
    ...["健康", "长期慢性病", "患有大病", "残疾", "长期慢性病,残疾", "患有大病、长期慢性病"].map((health) => ({
      name: health,
      sheet: person(health),
    })),
    { name: "blank", sheet: person(null) },
    { name: "healthy and a value of no list", sheet: person("健康,感冒") },
    { name: "healthy twice", sheet: person("健康,健康") },
  ],
  invalid: [
    ...["健康,长期慢性病", "患有大病,健康", "健康、残疾", "健康；慢性病"].map((health) => ({
      name: health,
      sheet: person(health),
      findings: hit,
    })),
    { name: "all four", sheet: person("健康,长期慢性病,患有大病,残疾", "健康情况"), findings: hit },
  ],
  unchecked: [
    {
      name: "no health",
      sheet: person(null).map((row) => row.slice(0, 2)),
      reason: { reason: "columnMissing", fields: ["health"] },
    },
  ],
});
