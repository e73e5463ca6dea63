import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { runSheets, testRule, type Row } from "../../support/testRule";

const MAN = inventedId("1980-05-06", 11);
const MAN_2 = inventedId("1981-05-06", 13);
const WOMAN = inventedId("1982-05-06", 12);
type Person = readonly [relation: string | null, sex: string | null, id?: string];
const household = (...people: readonly Person[]): Row[] => [
  ["户编号", "姓名", "证件号码", "性别", "与户主关系"],
  ...people.map(([relation, sex, id = null], i): Row => ["H1", `韦${i}`, id, sex, relation]),
];
const withoutSex = (rows: readonly Row[]): Row[] => rows.map((row) => row.filter((_, i) => i !== 3));

testRule(nationalPack, "HH-04", {
  valid: [
    { name: "man and wife", sheet: household(["户主", "男"], ["配偶", "女"]) },
    { name: "wife and man", sheet: household(["户主", "女"], ["配偶", "男"]) },
    { name: "by their ID numbers", sheet: withoutSex(household(["户主", null, MAN], ["配偶", null, WOMAN])) },
    { name: "the ID numbers tell, not the column", sheet: household(["户主", "男", MAN], ["配偶", "男", WOMAN]) },
    { name: "nobody is the head", sheet: household(["之子", "男"], ["配偶", "男"]) },
    { name: "a head whose sex is blank", sheet: household(["户主", null], ["配偶", "女"]) },
    { name: "a spouse whose sex cannot be read", sheet: household(["户主", "男"], ["配偶", "不详"]) },
    {
      name: "of two heads one has another sex",
      sheet: household(["户主", "男"], ["户主", "女"], ["配偶", "男"]),
    },
    {
      name: "of two heads one has another sex than the wife",
      sheet: household(["户主", "男"], ["户主", "女"], ["配偶", "女"]),
    },
    {
      name: "who has a relation that cannot be read may be the head",
      sheet: household(["户主", "男"], ["掌柜", "女"], ["配偶", "男"]),
    },
    { name: "a child of the head's sex", sheet: household(["户主", "男"], ["配偶", "女"], ["之子", "男"]) },
    {
      name: "two households",
      sheet: [...household(["户主", "男"]), ["H2", "蒙三", null, "男", "配偶"]],
    },
  ],
  invalid: [
    { name: "two men", sheet: household(["户主", "男"], ["配偶", "男"]), findings: [["D3", "forbidden"]] },
    { name: "two women", sheet: household(["配偶", "女"], ["户主", "女性"]), findings: [["D2", "forbidden"]] },
    {
      name: "two women, a son and a blank",
      sheet: household(["户主", "女"], ["配偶", "女"], ["之子", "男"], [null, "男"]),
      findings: [["D3", "forbidden"]],
    },
    {
      name: "two men, a daughter and a blank",
      sheet: household(["户主", "男"], ["配偶", "男"], ["之女", "女"], [null, "女"]),
      findings: [["D3", "forbidden"]],
    },
    {
      name: "another relation blank",
      sheet: household(["户主", "男"], [null, null], ["配偶", "男"]),
      findings: [["D4", "forbidden"]],
    },
    {
      name: "by their ID numbers, on a sheet without sexes",
      sheet: withoutSex(household(["户主", null, MAN], ["配偶", null, MAN_2])),
      findings: [["C3", "forbidden"]],
    },
    {
      name: "one by the number, one by the column",
      sheet: household(["本人", null, MAN], ["丈夫", "男"]),
      findings: [["D3", "forbidden"]],
    },
    {
      name: "the number is wrong, so the column tells",
      sheet: household(["户主", "女", `${MAN.slice(0, 17)}${MAN.endsWith("0") ? "1" : "0"}`], ["配偶", "女"]),
      findings: [["D3", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "nothing that tells a sex",
      sheet: household(["户主", "男"], ["配偶", "男"]).map((row) => [row[0]!, row[1]!, row[4]!]),
      reason: { reason: "columnMissing", fields: ["sex", "idNo"] },
    },
    {
      name: "no relations",
      sheet: household(["户主", "男"]).map((row) => row.slice(0, 4)),
      reason: { reason: "columnMissing", fields: ["relation"] },
    },
  ],
});

test.each([
  ["a column that contradicts the number", household(["户主", "男", MAN], ["配偶", "女", MAN_2]), "ID-07"],
  ["a second spouse", household(["户主", "男"], ["配偶", "男"], ["配偶", "女"]), "HH-03"],
])("it follows from %s", (_name, sheet, cause) => {
  const { findings } = runSheets(nationalPack, { sheet });
  expect(findings.find(({ ruleId }) => ruleId === "HH-04")?.follows).toMatch(new RegExp(`^${cause}\\|`));
});
