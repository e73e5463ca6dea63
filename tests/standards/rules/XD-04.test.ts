import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { runSheets, testRule, type Row } from "../../support/testRule";

const [first, second, child] = [inventedId("1980-05-06", 1), inventedId("1950-05-06", 2), inventedId("2012-05-06", 4)];
const sheet: Row[] = [
  ["户编号", "姓名", "证件号码"],
  ["H1", "韦大山", first],
  ["H1", "蒙秋菊", second],
  ["H2", "覃小海", child],
];
type Cell = string | null;
const market = (kind: Cell, state: Cell, name = "韦大山", id = first) => ({
  market: [
    ["企业名称", "法定代表人", "身份证号", "类型", "状态"],
    ["某商行", name, id, kind, state],
  ],
});
const listed = [["B2", "department.listed"]] as const;

testRule(nationalPack, "XD-04", {
  valid: [
    { name: "closed", sheet, departments: market("公司", "注销") },
    { name: "closed by the office", sheet, departments: market("个体工商户", "吊销") },
    { name: "open or not is not told", sheet, departments: market("公司", null) },
    {
      name: "somebody of the same name",
      sheet,
      departments: market("公司", "存续", "覃小海", inventedId("1960-01-01", 7)),
    },
  ],
  invalid: [
    { name: "a company", sheet, departments: market("有限责任公司", "在业"), findings: listed },
    { name: "a business", sheet, departments: market("个体户", "存续"), findings: listed },
    { name: "a cooperative is only told", sheet, departments: market("农民专业合作社", "存续"), findings: listed },
  ],
  unchecked: [{ name: "no department's sheet", sheet, reason: { reason: "departmentMissing" } }],
});

test.each([
  ["公司", "warning"],
  ["合作社", "note"],
] as const)("%s is a %s", (kind, severity) => {
  const { findings } = runSheets(nationalPack, { sheet, departments: market(kind, "存续") });
  expect(findings.filter(({ ruleId }) => ruleId === "XD-04").map((one) => one.severity)).toEqual([severity]);
});
