import { VERDICTS } from "../../../src/core/model/Run";
import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { runSheets, testRule, type InvalidCase, type Row, type SheetCase } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "证件号码", "在校生状况", "失学或辍学原因"];
const child = (birth: string, student: string | null = null, reason: string | null = null): Row[] => [
  header,
  ["H1", "韦一", inventedId(birth, 7), student, reason],
];
const cutoff = (value: string, asOf = "2020-12-31") => ({ asOf, parameters: { "school-cutoff": value } });
const counted = cutoff("09-01");

/** Birthdays around the sixth and the sixteenth birthday on the cut-off day that was the last one on the as-of date. */
interface Boundary {
  readonly cutoff: string;
  readonly asOf: string;
  /** The youngest and the oldest child that are counted, and who just are not. */
  readonly youngest: readonly string[];
  readonly tooYoung: string;
  readonly oldest: string;
  readonly tooOld: readonly string[];
}
const BOUNDARIES: readonly Boundary[] = [
  {
    cutoff: "09-01",
    asOf: "2020-12-31",
    youngest: ["2014-08-31", "2014-09-01"],
    tooYoung: "2014-09-02",
    oldest: "2004-09-02",
    tooOld: ["2004-09-01", "2004-08-31"],
  },
  {
    cutoff: "09-30",
    asOf: "2020-12-31",
    youngest: ["2014-09-29", "2014-09-30"],
    tooYoung: "2014-10-01",
    oldest: "2004-10-01",
    tooOld: ["2004-09-30", "2004-09-29"],
  },
  {
    cutoff: "09-01",
    asOf: "2020-09-01",
    youngest: ["2014-08-31", "2014-09-01"],
    tooYoung: "2014-09-02",
    oldest: "2004-09-02",
    tooOld: ["2004-09-01", "2004-08-31"],
  },
  {
    cutoff: "09-01",
    asOf: "2020-08-31",
    youngest: ["2013-08-31", "2013-09-01"],
    tooYoung: "2013-09-02",
    oldest: "2003-09-02",
    tooOld: ["2003-09-01", "2003-08-31"],
  },
  {
    cutoff: "09-30",
    asOf: "2020-09-29",
    youngest: ["2013-09-29", "2013-09-30"],
    tooYoung: "2013-10-01",
    oldest: "2003-10-01",
    tooOld: ["2003-09-30", "2003-09-29"],
  },
];
const born = ({ cutoff: day, asOf }: Boundary, birth: string): SheetCase => ({
  name: `born ${birth}, counted on ${day}, as of ${asOf}`,
  sheet: child(birth),
  options: cutoff(day, asOf),
});
const outside = BOUNDARIES.flatMap((boundary) =>
  [boundary.tooYoung, ...boundary.tooOld].map((birth) => born(boundary, birth)),
);
const inside = BOUNDARIES.flatMap((boundary) =>
  [...boundary.youngest, boundary.oldest].map((birth): InvalidCase => ({
    ...born(boundary, birth),
    findings: [["D2", "forbidden"]],
  })),
);
const TEN = "2010-05-06";
const withBirth = (birth: string | number | null, id: string | null = null): Row[] => [
  ["户编号", "姓名", "证件号码", "出生日期", "在校生状况"],
  ["H1", "韦一", id, birth, null],
];

testRule(nationalPack, "STU-02", {
  valid: [
    ...outside,
    ...["小学", "小学三年级", "九年级", "高一", "中职二年级"].map((stage) => ({
      name: `at school: ${stage}`,
      sheet: child(TEN, stage),
      options: counted,
    })),
    ...["因病", "因残", "休学", "延缓入学", "缓学"].map((reason) => ({
      name: `accepted reason: ${reason}`,
      sheet: child(TEN, "非在校生", reason),
      options: counted,
    })),
    { name: "a blank stage with an accepted reason", sheet: child(TEN, null, "因残"), options: counted },
    { name: "a stage that cannot be read", sheet: child(TEN, "在读"), options: counted },
    { name: "a reason that cannot be read", sheet: child(TEN, "非在校生", "路远"), options: counted },
    { name: "no birth date at all", sheet: withBirth(null), options: counted },
    {
      name: "an ID number that is wrong tells no birth date",
      sheet: withBirth(null, "459099201005060000"),
      options: counted,
    },
    { name: "a year of birth leaves the age open", sheet: withBirth("2010年"), options: counted },
    { name: "the month of the cut-off day leaves the age open", sheet: withBirth("2014年9月"), options: counted },
  ],
  invalid: [
    ...inside,
    ...["学龄前儿童", "学前教育", "非在校生"].map((stage): InvalidCase => ({
      name: `not at school: ${stage}`,
      sheet: child(TEN, stage),
      options: counted,
      findings: [["D2", "forbidden"]],
    })),
    ...["厌学", "缺劳力", "其他", "无"].map((reason): InvalidCase => ({
      name: `no accepted reason: ${reason}`,
      sheet: child(TEN, "非在校生", reason),
      options: counted,
      findings: [["D2", "forbidden"]],
    })),
    {
      name: "without a column of reasons",
      sheet: child(TEN).map((row) => row.slice(0, 4)),
      options: counted,
      findings: [["D2", "forbidden"]],
    },
    {
      name: "the birth column where there is no ID number",
      sheet: withBirth("2010-05-06"),
      options: counted,
      findings: [["E2", "forbidden"]],
    },
    {
      name: "the birth column where the ID number is wrong",
      sheet: withBirth("2010-05-06", "459099200005060000"),
      options: counted,
      findings: [["E2", "forbidden"]],
    },
    {
      name: "the ID number where the birth column differs",
      sheet: withBirth("1980-05-06", inventedId(TEN, 7)),
      options: counted,
      findings: [["E2", "forbidden"]],
    },
    {
      name: "a year and month of birth that settle the age",
      sheet: withBirth("2010年5月"),
      options: counted,
      findings: [["E2", "forbidden"]],
    },
    {
      name: "a birth column alone",
      sheet: withBirth("2010-05-06").map((row) => row.filter((_, i) => i !== 2)),
      options: counted,
      findings: [["D2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "the cut-off day awaits the county",
      sheet: child(TEN),
      reason: { reason: "parameterUnconfirmed", parameter: "school-cutoff" },
    },
    {
      name: "a cut-off day that no year has",
      sheet: child(TEN),
      options: cutoff("13-45"),
      reason: { reason: "parameterUnconfirmed", parameter: "school-cutoff" },
    },
    {
      name: "no stage",
      sheet: [
        ["户编号", "姓名", "证件号码"],
        ["H1", "韦一", inventedId(TEN, 7)],
      ],
      options: counted,
      reason: { reason: "columnMissing", fields: ["student"] },
    },
    {
      name: "nothing that tells a birth date, in either of two sheets",
      sheet: [
        ["户编号", "姓名", "在校生状况"],
        ["H1", "韦一", null],
      ],
      households: [
        ["户编号", "人数"],
        ["H1", 1],
      ],
      options: counted,
      reason: { reason: "columnMissing", fields: ["idNo", "birth"] },
    },
  ],
});

test("the age that is told is that of the cut-off day", () => {
  const { findings } = runSheets(nationalPack, { sheet: child("2010-10-06"), options: counted });
  expect(findings.find(({ ruleId }) => ruleId === "STU-02")?.data).toEqual({ age: 9, student: "", value: "" });
});

/** On 1 September 2020 nine school years from the age of six are over for those born up to 1 September 2005. */
test.each([
  ["finished at 15", "2005-09-01", "初中", "非在校生", "warning", "toVerify"],
  ["finished at 15, school status blank", "2005-09-01", "高中", null, "warning", "toVerify"],
  ["a day too young to have finished", "2005-09-02", "初中", "非在校生", "error", "notMet"],
  ["15 with primary school alone", "2005-09-01", "小学", "非在校生", "error", "notMet"],
  ["15 with nothing told", "2005-09-01", null, "非在校生", "error", "notMet"],
])("nine years of school: %s", (_name, birth, education, student, severity, verdict) => {
  const run = runSheets(nationalPack, {
    sheet: [
      ["户编号", "姓名", "与户主关系", "出生日期", "文化程度", "在校生状况"],
      ["H1", "韦一", "户主", birth, education, student],
    ],
    options: { parameters: { "school-cutoff": "09-01" } },
  });
  const found = run.findings.filter(({ ruleId }) => ruleId === "STU-02");
  expect(found.map((finding) => finding.severity)).toEqual([severity]);
  expect(VERDICTS[run.verdicts.education[0] ?? -1]).toBe(verdict);
});
