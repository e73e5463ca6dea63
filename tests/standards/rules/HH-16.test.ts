import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { runSheets, testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "人编号", "姓名", "证件号码", "与户主关系"];
const member = (
  name: string,
  id: string | number | null,
  relation: string | null,
  household = "H1",
  person: string | null = null,
): Row => [household, person, name, id, relation];
const head = member("韦一", inventedId("1960-05-06", 11), "户主");
const son = member("韦二", inventedId("1985-05-06", 11), "之子");
const wife = member("蒙三", inventedId("1988-05-06", 12), "之儿媳");
const grandson = member("韦三", inventedId("2020-03-04", 11), "之孙子");
const before = [header, head, son];
const grown = (...rows: readonly Row[]) => ({ sheet: [...before, ...rows], previous: before });

testRule(nationalPack, "HH-16", {
  valid: [
    { name: "the same members", ...grown() },
    { name: "one member less", sheet: [header, head], previous: before },
    { name: "a brother who joins", ...grown(member("韦四", inventedId("1970-05-06", 11), "之兄弟姐妹")) },
    { name: "a mother who joins", ...grown(member("黄四", inventedId("1935-05-06", 12), "之母")) },
    {
      name: "another relation, two years old on the day",
      ...grown(member("韦四", inventedId("2018-12-31", 11), "其他")),
    },
    {
      name: "a household that is new as a whole",
      ...grown(
        member("黄四", inventedId("1970-05-06", 11), "户主", "H2"),
        member("黄五", inventedId("1990-05-06", 11), "之子", "H2"),
      ),
    },
    {
      name: "a member who was in another household",
      sheet: [...before, wife],
      previous: [...before, member("蒙三", inventedId("1988-05-06", 12), "之女", "H2")],
    },
    {
      name: "a household that the period before lists without its members",
      sheet: [...before, wife],
      previous: [header, member("黄九", inventedId("1950-05-06", 11), "户主", "H9")],
      previousHouseholds: [
        ["户编号", "人均纯收入"],
        ["H1", 8000],
        ["H9", 8000],
      ],
    },
    {
      name: "the same person ID under another number",
      sheet: [header, head, member("韦二", inventedId("1985-05-06", 13), "之子", "H1", "P2")],
      previous: [header, head, member("韦二", inventedId("1985-05-06", 11), "之子", "H1", "P2")],
    },
  ],
  invalid: [
    {
      name: "001_e6ef727657517787.txt: the household of two with a daughter-in-law and a grandson",
      ...grown(wife, grandson),
      findings: [
        ["E4", "forbidden"],
        ["E5", "forbidden"],
      ],
    },
    {
      name: "a son-in-law, a spouse, a daughter and a granddaughter",
      ...grown(
        member("黄一", inventedId("1986-05-06", 13), "女婿"),
        member("黄二", inventedId("1962-05-06", 12), "配偶"),
        member("韦四", inventedId("1990-05-06", 14), "次女"),
        member("韦五", inventedId("2015-05-06", 14), "之外孙女"),
      ),
      findings: [
        ["E4", "forbidden"],
        ["E5", "forbidden"],
        ["E6", "forbidden"],
        ["E7", "forbidden"],
      ],
    },
    {
      name: "a baby of another relation, on the last day before it is two",
      ...grown(member("韦四", inventedId("2019-01-01", 11), "其他")),
      findings: [["E4", "forbidden"]],
    },
    {
      name: "a baby of blank relation",
      ...grown(member("韦四", inventedId("2020-06-07", 11), null)),
      findings: [["E4", "forbidden"]],
    },
    {
      name: "the household under another ID",
      sheet: [header, ...[head, son, wife].map((row): Row => ["H9", ...row.slice(1)])],
      previous: before,
      findings: [["E4", "forbidden"]],
    },
  ],
  unchecked: [
    { name: "no period before", sheet: [...before, wife], reason: { reason: "previousMissing" } },
    {
      name: "only the households of the period before",
      sheet: [...before, wife],
      previous: [
        ["户编号", "户主姓名", "家庭人口数", "人均纯收入"],
        ["H1", "韦一", 2, 8000],
      ],
      reason: { reason: "previousColumnMissing", fields: ["idNo", "personId"] },
    },
    {
      name: "numbers now, person IDs before",
      sheet: [...before, wife].map((row) => row.filter((_, column) => column !== 1)),
      previous: [header, member("韦一", null, "户主", "H1", "P1")].map((row) =>
        row.filter((_, column) => column !== 3),
      ),
      reason: { reason: "previousColumnMissing", fields: ["idNo"] },
    },
    {
      name: "people without their households before",
      sheet: [...before, wife],
      previous: before.map((row) => row.slice(1)),
      reason: { reason: "previousColumnMissing", fields: ["householdId"] },
    },
    {
      name: "no relations",
      sheet: [...before, wife].map((row) => row.slice(0, 4)),
      previous: before,
      reason: { reason: "columnMissing", fields: ["relation"] },
    },
  ],
});

test.each([
  [
    "ID-02",
    `${inventedId("1988-05-06", 12).slice(0, 17)}A`.replace(
      "A",
      inventedId("1988-05-06", 12).endsWith("0") ? "1" : "0",
    ),
  ],
  ["ID-01", "12345"],
  ["ID-05", null],
  ["ID-06", inventedId("1985-05-06", 11)],
  ["ID-10", 459099198805060100],
])("a person whom no number tells follows from %s", (cause, id) => {
  const { findings } = runSheets(nationalPack, { ...grown(member("蒙三", id, "之儿媳")) });
  expect(findings.find(({ ruleId }) => ruleId === "HH-16")?.follows).toMatch(new RegExp(`^${cause}\\|`));
});
