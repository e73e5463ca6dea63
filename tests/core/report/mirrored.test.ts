import { planHighlights } from "../../../src/core/report/planHighlights";
import { mirrored } from "../../../src/core/report/mirrored";
import { recogniseSheet } from "../../../src/core/mapping/recogniseSheet";
import { profiles } from "../../../src/departments/profiles";
import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { rawSheetOf, validateSheets, type Row } from "../../support/testRule";

const [first, second] = [inventedId("1980-05-06", 1), inventedId("1950-05-06", 2)];
const sheet: Row[] = [
  ["户编号", "姓名", "证件号码", "是否危房户"],
  ["H1", "韦大山", first, "否"],
  ["H2", "蒙秋菊", second, "是"],
];
const housing: Row[] = [
  ["户主姓名", "身份证号", "鉴定等级"],
  ["韦大山", first, "C级"],
  ["韦大山", first, "D级"],
  ["蒙秋菊", second, "D级"],
];
const payroll: Row[] = [
  ["姓名", "身份证号", "单位"],
  ["蒙秋菊", second, "某小学"],
];
const { run } = validateSheets(nationalPack, { sheet, departments: { housing, payroll } });

test("a difference stands at each of the department's cells, the county's beside it", () => {
  const seen = mirrored(run.findings, "housing", "housing").filter(({ ruleId }) => ruleId === "XD-06");
  expect(seen.map(({ at, related }) => ({ at, related }))).toEqual([
    {
      at: { sheet: "housing", row: 1, column: 2 },
      related: [
        { sheet: "人口", row: 1, column: 3 },
        { sheet: "housing", row: 2, column: 2 },
      ],
    },
    {
      at: { sheet: "housing", row: 2, column: 2 },
      related: [
        { sheet: "人口", row: 1, column: 3 },
        { sheet: "housing", row: 1, column: 2 },
      ],
    },
  ]);
  const [original] = run.findings.filter(({ ruleId }) => ruleId === "XD-06");
  expect(seen.map(({ key, data }) => ({ key, data }))).toEqual(
    [original, original].map((one) => ({ key: one?.key, data: one?.data })),
  );
});

test("only what is about that department, and lies on another sheet", () => {
  expect(mirrored(run.findings, "payroll", "payroll").map(({ ruleId }) => ruleId)).toEqual(["XD-01"]);
  expect(mirrored(run.findings, "payroll", "housing")).toEqual([]);
  expect(mirrored(run.findings, "人口", "housing")).toEqual([]);
});

test("the department's sheet is highlighted by them", () => {
  const profile = profiles.find(({ id }) => id === "housing");
  const raw = rawSheetOf("housing", housing);
  const plan = planHighlights({
    sheet: raw,
    mapping: recogniseSheet(raw, profile?.fields ?? []),
    findings: mirrored(run.findings, "housing", "housing").filter(({ ruleId }) => ruleId === "XD-06"),
    message: ({ data }) => `${data["value"]} / ${data["there"]}`,
    more: (count) => `+${count}`,
  });
  expect(plan.texts).toEqual(["▲【鉴定等级】否 / C级（XD-06）", "▲【鉴定等级】否 / C级（XD-06）", null]);
});
