import { nationalPack } from "../../../src/standards/nationalPack";
import { idCheckCharacter } from "../../../src/core/model/idNumber";
import { inventedId } from "../../support/people";
import { runSheets, testRule, type InvalidCase, type Row } from "../../support/testRule";

const numbered = (id: string | number | null, heading = "证件号码"): Row[] => [
  ["户编号", "姓名", heading],
  ["H1", "韦一", id],
];
/** Digits that no calendar knows, with the check character that belongs to them. */
const checked = (digits: string): string => digits + idCheckCharacter(digits);
const dated = (birth: string): string => checked(`459099${birth}011`);
const impossible = (name: string, birth: string): InvalidCase => ({
  name,
  sheet: numbered(dated(birth)),
  findings: [["C2", "idBirth.impossible"]],
});

testRule(nationalPack, "ID-03", {
  valid: [
    { name: "an ordinary date", sheet: numbered(dated("19800506")) },
    { name: "the first day of 1900", sheet: numbered(dated("19000101")) },
    { name: "born on the day of the data", sheet: numbered(dated("20201231")) },
    { name: "29 February of a leap year", sheet: numbered(dated("20000229")) },
    { name: "a disability card", sheet: numbered(`${dated("19800506")}43`) },
    { name: "an old number", sheet: numbered("459099800506011") },
    { name: "too short to hold a date", sheet: numbered("459099198") },
    { name: "letters in place of the date", sheet: numbered("459099ABCDEFGH0110") },
    { name: "blank", sheet: numbered(null) },
    { name: "a number that lost its digits", sheet: numbered(459099198013320000) },
  ],
  invalid: [
    impossible("a thirteenth month", "19801301"),
    impossible("month 00", "19800001"),
    impossible("31 April", "19800431"),
    impossible("29 February of a common year", "19000229"),
    impossible("day 00", "19800500"),
    {
      name: "in an old number",
      sheet: numbered("459099801306011", "身份证号"),
      findings: [["C2", "idBirth.impossible"]],
    },
    {
      name: "in a disability card",
      sheet: numbered(`${dated("19801301")}43`),
      findings: [["C2", "idBirth.impossible"]],
    },
    {
      name: "the last day of 1899",
      sheet: numbered(dated("18991231"), "公民身份号码"),
      findings: [["C2", "idBirth.early"]],
    },
    { name: "the day after the data", sheet: numbered(dated("20210101")), findings: [["C2", "idBirth.late"]] },
    {
      name: "the same day, as of the day before",
      sheet: numbered(dated("20201231")),
      options: { asOf: "2020-12-30" },
      findings: [["C2", "idBirth.late"]],
    },
  ],
  unchecked: [
    {
      name: "no ID numbers",
      sheet: [
        ["户编号", "姓名"],
        ["H1", "韦一"],
      ],
      reason: { reason: "columnMissing", fields: ["idNo"] },
    },
  ],
});

describe("one bad number is one fault", () => {
  const header: Row = ["户编号", "姓名", "证件号码", "性别", "出生日期"];
  const good = inventedId("1980-05-06", 11);
  const broken = (id: string): string => id.slice(0, 17) + (id.endsWith("0") ? "1" : "0");
  const ofNumber = (id: string | number | null, sex = "女", birth = "1981-01-02") => {
    const { findings } = runSheets(nationalPack, { sheet: [header, ["H1", "韦一", id, sex, birth]] });
    const own = findings.filter(({ ruleId }) => /^(?:ID|VAL)-/.test(ruleId));
    const roots = own.filter(({ follows }) => follows === null).map(({ ruleId }) => ruleId);
    const ids = own.map(({ ruleId }) => ruleId).sort();
    return { roots, ids };
  };

  test.each([
    ["15 digits", "459099800506011", ["ID-01", "ID-07", "ID-08"]],
    ["a 19th character that is no category", `${good}9`, ["ID-01", "ID-04", "ID-07"]],
    ["a wrong check character", broken(good), ["ID-02", "ID-07", "ID-08"]],
    ["an impossible date and a wrong check character", broken(dated("19801301")), ["ID-02", "ID-03", "ID-07"]],
    ["an impossible date", dated("19801301"), ["ID-03", "ID-07"]],
    ["a provisional number", "999999198005060110", ["ID-02", "ID-05", "ID-07", "ID-08"]],
    ["a provisional number that is well made", checked("99999919800506011"), ["ID-05", "ID-07", "ID-08"]],
    ["a provisional number of no date", checked("99999919801301011"), ["ID-03", "ID-05", "ID-07"]],
    ["a provisional card", `${checked("99999919800506011")}89`, ["ID-04", "ID-05", "ID-07", "ID-08"]],
    ["an old number of no date", "459099801306011", ["ID-01", "ID-03"]],
    ["a date to come", dated("20990101"), ["ID-03", "ID-07", "ID-08"]],
    ["a number stored as a number", 459099198005060100, ["ID-10"]],
    ["a blank", null, ["ID-05"]],
  ])("%s", (_name, id, rules) => {
    const { roots, ids } = ofNumber(id);
    expect(ids).toEqual(rules);
    expect(roots).toHaveLength(1);
  });

  test("a good number that the columns contradict leaves both cells to be mended", () => {
    expect(ofNumber(good).roots.sort()).toEqual(["ID-07", "ID-08"]);
  });
});
