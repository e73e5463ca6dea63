import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";

type Cell = string | null;
const [ABLE, SKILLED, WEAK, LOST, NONE] = ["普通劳动力", "技能劳动力", "弱劳动力或半劳动力", "丧失劳动力", "无劳动力"];
const household = (cause: Cell, ...labour: Cell[]): Row[] => [
  ["户编号", "姓名", "与户主关系", "主要致贫原因", "劳动技能"],
  ...labour.map((one, i): Row => ["H1", "韦" + "一二三四五六七八"[i], i === 0 ? "户主" : "其他", cause, one]),
];
/** A share above every real one, so that only the limit for large households speaks. */
const large = { parameters: { "able-share-max": 100 } };

testRule(nationalPack, "CAU-05", {
  valid: [
    { name: "nobody able", sheet: household("缺劳力", WEAK, LOST, NONE) },
    { name: "exactly a quarter able", sheet: household("缺劳动力", ABLE, WEAK, NONE, NONE) },
    { name: "two of eight able", sheet: household("缺劳力", ABLE, SKILLED, NONE, NONE, NONE, NONE, NONE, NONE) },
    { name: "another cause", sheet: household("缺技术", ABLE, ABLE) },
    { name: "blanks do not count as able", sheet: household("缺劳力", ABLE, null, null, null) },
    { name: "an ability that cannot be read", sheet: household("缺劳力", ABLE, ABLE, "有") },
    {
      name: "fewer than half of a large household",
      sheet: household("缺劳力", ABLE, ABLE, NONE, NONE, NONE),
      options: large,
    },
    { name: "half of three", sheet: household("缺劳力", ABLE, ABLE, NONE), options: large },
  ],
  invalid: [
    {
      name: "two of seven",
      sheet: household("缺劳力", ABLE, SKILLED, NONE, NONE, NONE, NONE, NONE),
      findings: [["D2", "forbidden"]],
    },
    { name: "one of three", sheet: household("缺劳力", ABLE, NONE, null), findings: [["D2", "forbidden"]] },
    { name: "all able", sheet: household("缺劳力", ABLE, ABLE), findings: [["D2", "forbidden"]] },
    {
      name: "exactly half of four",
      sheet: household("缺劳力", ABLE, SKILLED, NONE, NONE),
      options: large,
      findings: [["D2", "forbidden"]],
    },
    {
      name: "under other headings",
      sheet: [
        ["户编号", "姓名", "户主关系", "致贫原因1", "劳动能力"],
        ["H1", "韦一", "户主", "缺劳力", "普通劳动力"],
        ["H1", "韦二", "配偶", "缺劳力", "普通劳动力"],
      ],
      findings: [["D2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "no labour ability",
      sheet: household("缺劳力", ABLE).map((row) => row.slice(0, 4)),
      reason: { reason: "columnMissing", fields: ["labour"] },
    },
  ],
});

test("both numbers are told", () => {
  const { findings } = runSheets(nationalPack, { sheet: household("缺劳力", ABLE, NONE, null) });
  expect(findings.find(({ ruleId }) => ruleId === "CAU-05")?.data).toMatchObject({ members: 3, able: 1, share: 25 });
});
