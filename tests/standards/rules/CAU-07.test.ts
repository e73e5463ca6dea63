import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Cell = string | null;
const household = (risk: Cell, housing: Cell = null, move: Cell = null, water: Cell = null): Row[] => [
  ["户编号", "姓名", "致贫/返贫风险1", "住房安全保障", "搬迁", "饮水安全保障"],
  ["H1", "韦一", risk, housing, move, water],
];
const [HOUSING, WATER] = ["因安全住房", "因安全饮水"];

testRule(nationalPack, "CAU-07", {
  valid: [
    { name: "a housing measure", sheet: household(HOUSING, "危房改造") },
    { name: "relocation instead", sheet: household("住房出现安全问题", null, "集中安置") },
    { name: "a housing measure said with yes", sheet: household(HOUSING, "是") },
    { name: "a water measure", sheet: household(WATER, null, null, "管网延伸") },
    { name: "another risk", sheet: household("因病") },
    { name: "a risk that cannot be read", sheet: household("房子漏雨") },
    { name: "a blank risk", sheet: household(null) },
  ],
  invalid: [
    { name: "housing without any", sheet: household(HOUSING), findings: [["C2", "forbidden"]] },
    { name: "housing with a no and a none", sheet: household(HOUSING, "否", "无"), findings: [["C2", "forbidden"]] },
    {
      name: "housing with a water measure",
      sheet: household(HOUSING, null, null, "打井"),
      findings: [["C2", "forbidden"]],
    },
    { name: "water without any", sheet: household(WATER), findings: [["C2", "forbidden"]] },
    { name: "water with a housing measure", sheet: household(WATER, "修缮"), findings: [["C2", "forbidden"]] },
    {
      name: "as the second and fifth risk",
      sheet: [
        ["户编号", "姓名", "致贫/返贫风险1", "致贫/返贫风险2", "致贫/返贫风险5", "住房安全保障", "饮水安全保障"],
        ["H1", "韦一", "因病", HOUSING, WATER, null, null],
      ],
      findings: [
        ["D2", "forbidden"],
        ["E2", "forbidden"],
      ],
    },
  ],
  unchecked: [
    {
      name: "no measures",
      sheet: household(HOUSING).map((row) => row.slice(0, 3)),
      reason: { reason: "columnMissing", fields: ["measureHousing", "measureWater"] },
    },
    {
      name: "before the scheme",
      sheet: household(HOUSING),
      options: { asOf: "2020-02-29" },
      reason: { reason: "notInForce" },
    },
  ],
});

test("without the column of water measures only housing is asked", () => {
  const sheet = household(WATER).map((row) => row.slice(0, 5));
  const outcome = runSheets(nationalPack, { sheet }).outcomes.find(({ ruleId }) => ruleId === "CAU-07");
  expect(outcome).toMatchObject({
    notChecked: null,
    findings: 0,
    partly: [{ reason: "columnMissing", fields: ["measureWater"] }],
  });
});
