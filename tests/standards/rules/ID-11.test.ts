import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { runSheets, testRule, type Row } from "../../support/testRule";

const header: Row = ["户编号", "人编号", "姓名", "村"];
const at = (household: string, person: string | number | null, name: string, village: string | null = "甲村"): Row => [
  household,
  person,
  name,
  village,
];

testRule(nationalPack, "ID-11", {
  valid: [
    { name: "each person and household once", sheet: [header, at("H1", "P1", "韦一"), at("H2", "P2", "蒙三", "乙村")] },
    { name: "blanks are not equal", sheet: [header, at("H1", null, "韦一"), at("H2", null, "蒙三")] },
    {
      name: "the village in one row only",
      sheet: [header, at("H1", "P1", "韦一"), at("H1", "P2", "韦二", null)],
    },
    {
      name: "the village with spaces and in other width",
      sheet: [header, at("H1", "P1", "韦一", "A村"), at("H1", "P2", "韦二", "Ａ 村")],
    },
  ],
  invalid: [
    {
      name: "one person in two households",
      sheet: [header, at("H1", "P1", "韦一"), at("H2", "P1", "韦一"), at("H2", "P2", "蒙三")],
      findings: [
        ["B2", "unique.repeatedWithin"],
        ["B3", "unique.repeatedWithin"],
      ],
    },
    {
      name: "one person in two villages",
      sheet: [["户编号", "人口编号", "姓名", "行政村"], at("H1", "P1", "韦一"), at("H2", "P1", "韦一", "乙村")],
      findings: [
        ["B2", "unique.repeated"],
        ["B3", "unique.repeated"],
      ],
    },
    {
      name: "one household ID in two villages",
      sheet: [header, at("H1", "P1", "韦一"), at("H1", "P2", "韦二"), at("H1", "P3", "蒙三", "乙村")],
      findings: [["D4", "consistent.differs"]],
    },
    {
      name: "without person IDs",
      sheet: [header, at("H1", "", "韦一"), at("H1", "", "蒙三", "乙村")].map((row) => [row[0]!, row[2]!, row[3]!]),
      findings: [["C3", "consistent.differs"]],
    },
    {
      name: "without villages",
      sheet: [header, at("H1", 100200300, "韦一"), at("H2", "100200300", "韦一")].map((row) => row.slice(0, 3)),
      findings: [
        ["B2", "unique.repeated"],
        ["B3", "unique.repeated"],
      ],
    },
  ],
  unchecked: [
    {
      name: "neither person IDs nor villages",
      sheet: [
        ["户编号", "姓名"],
        ["H1", "韦一"],
      ],
      reason: { reason: "columnMissing", fields: ["personId", "village"] },
    },
  ],
});

test("a village told twice and a person registered twice are one fault each", () => {
  const A = inventedId("1980-05-06", 11);
  const sheet: Row[] = [
    [...header, "证件号码"],
    [...at("H1", "P1", "韦一"), A],
    [...at("H2", "P1", "韦一"), A],
    [...at("H3", "P3", "蒙三"), inventedId("1981-05-06", 11)],
    [...at("H3", "P4", "蒙四", "乙村"), inventedId("1982-05-06", 11)],
  ];
  const { findings } = runSheets(nationalPack, { sheet });
  const ids = (follow: boolean): string[] =>
    findings.filter(({ follows }) => (follows !== null) === follow).map(({ ruleId }) => ruleId);
  expect(ids(false)).toEqual(["ID-06", "ID-06", "ID-11"]);
  expect(ids(true)).toEqual(["ID-11", "ID-11", "HH-10"]);
});
