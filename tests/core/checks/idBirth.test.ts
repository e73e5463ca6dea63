import { inventedId } from "../../support/people";
import { runAlone } from "./runAlone";

const found = (id: string | number | null, birth?: string | number | null) => {
  const sheet = [
    ["户编号", "姓名", "证件号码", "出生日期"],
    ["H1", "韦一", id, birth ?? null],
  ];
  const check = { kind: "idBirth", field: "idNo", ...(birth !== undefined && { birth: "birth" }) } as const;
  const { findings, applied } = runAlone(check, "member", { sheet, options: { asOf: "2020-12-31" } });
  expect(applied).toBe(1);
  return findings.map(({ messageId, field, data }) => [messageId, field, data["birth"]]);
};
const id = (day: string): string => inventedId(day, 1);
const of = (messageId: string, birth: string) => [[`idBirth.${messageId}`, "idNo", birth]];

describe("the day in the number", () => {
  test.each<readonly [string, string, unknown[]]>([
    ["1899-12-31", id("1899-12-31"), of("early", "1899-12-31")],
    ["1900-01-01", id("1900-01-01"), []],
    ["the as-of date", id("2020-12-31"), []],
    ["the day after", id("2021-01-01"), of("late", "2021-01-01")],
    ["29 February of a leap year", id("2000-02-29"), []],
    ["29 February of another", id("1900-02-29"), of("impossible", "")],
    ["30 February", id("2000-02-30"), of("impossible", "")],
    ["31 April", id("1980-04-31"), of("impossible", "")],
    ["month 13", id("1980-13-01"), of("impossible", "")],
    ["month 0", id("1980-00-01"), of("impossible", "")],
    ["day 0", id("1980-01-00"), of("impossible", "")],
    ["year 0", id("0000-01-01"), of("impossible", "")],
    ["a card of 20 characters", `${id("1980-13-01")}43`, of("impossible", "")],
    ["a card of 22 characters", `${id("1980-13-01")}43B1`, of("impossible", "")],
    ["a wrong check character", `${id("1980-13-01").slice(0, 17)}?`, of("impossible", "")],
    ["15 digits", "459099800506011", []],
    ["15 digits with month 13", "459099801306011", of("impossible", "")],
  ])("%s", (_name, number, expected) => expect(found(number)).toEqual(expected));

  test.each<readonly [string, string | number | null]>([
    ["none", null],
    ["a number", 459099198013010],
    ["14 digits", "45909919801301"],
    ["16 digits", "4590991980130101"],
    ["17 digits, of which one is missing", id("1980-05-06").slice(1)],
    ["17 digits that hold a day", id("1980-05-06").slice(0, 17)],
    ["19 digits", `${id("1980-13-01")}4`],
    ["letters", "4590991980O506011X"],
  ])("%s holds no day to judge", (_name, number) => {
    expect(found(number)).toEqual([]);
    expect(found(number, "1999-09-09")).toEqual([]);
  });
});

describe("the day in the number and that of the column", () => {
  const differs = [["idBirth.differs", "birth", "1980-05-06"]];
  test.each<readonly [string, string | number | null, unknown[]]>([
    ["the same", "1980-05-06", []],
    ["the same, written otherwise", "1980年5月6日", []],
    ["a day before", "1980-05-05", differs],
    ["a day after", "1980-05-07", differs],
    ["the month alone", "1980-05", []],
    ["another month alone", "1980-06", differs],
    ["the year alone", "1980", []],
    ["another year alone", "1981", differs],
    ["blank", null, []],
    ["unreadable", "不详", []],
  ])("%s", (_name, birth, expected) => {
    expect(found(id("1980-05-06"), birth)).toEqual(expected);
    expect(found(`${id("1980-05-06")}43`, birth)).toEqual(expected);
    expect(found("459099800506011", birth)).toEqual(expected);
  });
  test("an impossible day is not compared", () => expect(found(id("1980-13-01"), "1980-05-06")).toEqual([]));
  test("a day of the future is", () =>
    expect(found(id("2021-01-01"), "2020-01-01")).toEqual([["idBirth.differs", "birth", "2021-01-01"]]));
});
