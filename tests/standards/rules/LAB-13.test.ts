import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

const posts = (value: string | null): Row[] => [
  ["户编号", "姓名", "公益性岗位类型"],
  ["H1", "韦一", value],
];
const hit = [["C2", "forbidden"]] as const;

testRule(nationalPack, "LAB-13", {
  valid: [
    { name: "none", sheet: posts(null) },
    { name: "one", sheet: posts("护林员") },
    { name: "two", sheet: posts("护林员,保洁员") },
    { name: "one written three times", sheet: posts("护林员、护林员、护林员") },
    {
      name: "three where the county asks for four",
      sheet: posts("护林员,保洁员,护路员"),
      options: { parameters: { "post-count-alert": 4 } },
    },
  ],
  invalid: [
    { name: "three", sheet: posts("护林员,保洁员,护路员"), findings: hit },
    { name: "three with full-width commas", sheet: posts("护林员，保洁员，护路员"), findings: hit },
    { name: "four", sheet: posts("护林员、保洁员、护路员、护河员"), findings: hit },
  ],
  unchecked: [
    {
      name: "no posts",
      sheet: posts(null).map((row) => row.slice(0, 2)),
      reason: { reason: "columnMissing", fields: ["postType"] },
    },
  ],
});

test("tells how many", () => {
  const { findings } = runSheets(nationalPack, { sheet: posts("护林员、保洁员、护路员、护河员") });
  expect(findings.find(({ ruleId }) => ruleId === "LAB-13")?.data).toMatchObject({ count: 4, limit: 3 });
});
