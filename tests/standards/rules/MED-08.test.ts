import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Text = string | null;
const ID = inventedId("1980-05-06", 3);
const CARD = `${ID}42`;
const person = (id: Text, idType: Text, health: Text): Row[] => [
  ["户编号", "姓名", "证件号码", "证件类型", "健康状况"],
  ["H1", "韦一", id, idType, health],
];
const cards = (card: Text, health: Text): Row[] => [
  ["户编号", "姓名", "证件号码", "残疾证号", "证件类型", "身体状况"],
  ["H1", "韦一", ID, card, "居民身份证", health],
];
const untyped = (id: Text, health: Text): Row[] => [
  ["户编号", "姓名", "身份证号", "健康状况"],
  ["H1", "韦一", id, health],
];

testRule(nationalPack, "MED-08", {
  valid: [
    { name: "disabled, with a card", sheet: person(CARD, "残疾人证", "残疾") },
    { name: "disabled and ill, with a card", sheet: person(CARD, "残疾证", "长期慢性病,残疾") },
    { name: "disabled, a card in a column of its own", sheet: cards(CARD, "残疾") },
    { name: "healthy, with an ID card", sheet: person(ID, "居民身份证", "健康") },
    { name: "blank health", sheet: person(CARD, "残疾人证", null) },
    { name: "health of no list", sheet: person(CARD, "残疾人证", "一般") },
    { name: "disabled, blank number, blank kind of card", sheet: person(null, null, "残疾") },
    { name: "a kind of card of no list", sheet: person(ID, "户口簿", "残疾") },
    { name: "a 20-digit number without a class is another rule's", sheet: person(`${ID}00`, "居民身份证", "健康") },
    { name: "class 8 is no card", sheet: untyped(`${ID}81`, "健康") },
    { name: "level 5 is no card", sheet: untyped(`${ID}45`, "健康") },
    { name: "no kind of card: the number and health", sheet: untyped(CARD, "残疾") },
  ],
  invalid: [
    {
      name: "disabled, 18 digits, blank kind of card",
      sheet: person(ID, null, "残疾"),
      findings: [["D2", "forbidden"]],
    },
    { name: "disabled, 18 digits, no column of cards", sheet: untyped(ID, "残疾"), findings: [["D2", "forbidden"]] },
    { name: "disabled, with an ID card", sheet: person(ID, "居民身份证", "残疾"), findings: [["D2", "forbidden"]] },
    {
      name: "disabled and ill, another card",
      sheet: person(ID, "其他", "患有大病,残疾"),
      findings: [["D2", "forbidden"]],
    },
    { name: "disabled, no card in its column", sheet: cards(null, "残疾"), findings: [["E2", "forbidden"]] },
    { name: "a card, healthy", sheet: person(CARD, "残疾人证", "健康"), findings: [["E2", "forbidden"]] },
    {
      name: "a card issued again, ill",
      sheet: person(`${CARD}B1`, "残疾人证", "长期慢性病"),
      findings: [["E2", "forbidden"]],
    },
    { name: "a card in its column, healthy", sheet: cards(CARD, "健康"), findings: [["F2", "forbidden"]] },
    ...["11", "74"].map((suffix) => ({
      name: `the least and the last card: ${suffix}`,
      sheet: untyped(ID + suffix, "健康"),
      findings: [["D2", "forbidden"]] as const,
    })),
    { name: "no kind of card: a card, ill", sheet: untyped(CARD, "大病"), findings: [["D2", "forbidden"]] },
  ],
  unchecked: [
    {
      name: "no health",
      sheet: untyped(CARD, null).map((row) => row.slice(0, 3)),
      reason: { reason: "columnMissing", fields: ["health"] },
    },
    {
      name: "no number",
      sheet: untyped(null, "残疾").map((row) => row.filter((_, at) => at !== 2)),
      reason: { reason: "columnMissing", fields: ["idNo", "disIdNo"] },
    },
  ],
});

test("disabled and healthy at once is listed under that", () => {
  const { findings } = runSheets(nationalPack, { sheet: person(ID, "居民身份证", "健康,残疾") });
  const cause = findings.find(({ ruleId }) => ruleId === "MED-02");
  expect(cause).toBeDefined();
  expect(findings.find(({ ruleId }) => ruleId === "MED-08")?.follows).toBe(cause?.key);
});
