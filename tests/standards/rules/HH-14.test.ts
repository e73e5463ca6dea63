import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type InvalidCase, type Row } from "../../support/testRule";

const header: Row = ["户编号", "姓名", "村", "户联系电话"];
const phones = (...given: (string | number | null)[]): Row[] => [
  header,
  ...given.map((phone, i): Row => [`H${i}`, `韦${i}`, "甲村", phone]),
];
const malformed = (phone: string | number): InvalidCase => ({
  name: `the phone ${phone}`,
  sheet: phones(phone),
  findings: [["D2", "forbidden"]],
});

testRule(nationalPack, "HH-14", {
  valid: [
    { name: "11 digits", sheet: phones("19900000001") },
    { name: "as a number", sheet: phones(19900000001) },
    { name: "in full-width digits", sheet: phones("１９９００００００01") },
    { name: "blank", sheet: phones(null, null, "—") },
    { name: "each household its own", sheet: phones("19900000001", "19900000002") },
    {
      name: "one number in both rows of a household",
      sheet: [header, ["H1", "韦一", "甲村", "19900000001"], ["H1", "韦二", "甲村", "19900000001"]],
    },
    {
      name: "a person's phone is another column",
      sheet: [
        [...header, "人联系电话"],
        ["H1", "韦一", "甲村", "19900000001", "123"],
        ["H2", "韦二", "甲村", "19900000002", "123"],
      ],
    },
  ],
  invalid: [
    malformed("1990000000"),
    malformed("199000000012"),
    malformed("29900000001"),
    malformed("0776-5550001"),
    malformed("199 0000 0001"),
    malformed("无"),
    malformed(5550001),
    {
      name: "shared in one village",
      sheet: phones("19900000001", "19900000002", 19900000001),
      findings: [
        ["D2", "unique.repeatedWithin"],
        ["D4", "unique.repeatedWithin"],
      ],
    },
    {
      name: "shared by two villages",
      sheet: [
        ["户号", "姓名", "行政村", "家庭联系电话"],
        ["H1", "韦一", "甲村", "19900000001"],
        ["H2", "蒙三", "乙村", "19900000001"],
      ],
      findings: [
        ["D2", "unique.repeated"],
        ["D3", "unique.repeated"],
      ],
    },
    {
      name: "malformed and shared is malformed",
      sheet: phones("123", "123"),
      findings: [
        ["D2", "forbidden"],
        ["D3", "forbidden"],
      ],
    },
    {
      name: "on a sheet of households",
      sheet: [
        ["户编号", "姓名"],
        ["H1", "韦一"],
      ],
      households: [
        ["户编号", "户联系电话"],
        ["H1", "123"],
      ],
      findings: [["户!B2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "no phones",
      sheet: phones(null).map((row) => row.slice(0, 3)),
      reason: { reason: "columnMissing", fields: ["hhPhone"] },
    },
  ],
});

test("the village that shares it is told", () => {
  const { findings } = runSheets(nationalPack, { sheet: phones("19900000001", "19900000001") });
  const own = findings.filter(({ ruleId }) => ruleId === "HH-14");
  expect(own.map(({ data }) => data)).toEqual([
    expect.objectContaining({ times: 2, within: "甲村" }),
    expect.objectContaining({ times: 2, within: "甲村" }),
  ]);
});
