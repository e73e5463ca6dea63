import { appDifferences } from "../../../../src/core/report/records/appDifferences";
import { benefits } from "../../../../src/core/report/records/benefits";
import { evidence } from "../../../../src/core/report/records/evidence";
import { inventedId } from "../../../support/people";
import { readTab } from "../../../support/tabFactsOf";
import type { Row } from "../../../support/testRule";
import { factsOfSheets, recordRows } from "./factsOfSheets";

const PERSON = ["乡镇", "行政村", "户编号", "人编号", "姓名", "证件号码", "与户主关系"];
const who = (household: string, order: number, relation = "户主", village = "东村"): Row => [
  ...["青山镇", village, household, `P${order}`, `覃${order}`, inventedId("1970-01-01", order), relation],
];

describe("benefits", () => {
  const sheet = [
    [
      ...PERSON,
      "是否享受低保",
      "是否参加城乡居民基本医疗保险",
      "是否接受医疗救助",
      "公益性岗位类型",
      "公益性岗位(月数)",
    ],
    [...who("H1", 1), "B类", "是", "是", "护林员", 12],
    [...who("H1", 2, "配偶"), "未享受", "是", "否", null, null],
  ];
  const households = [
    ["户编号", "最低生活保障金", "生态补偿金", "养老金或离退休金", "基础养老金", "产业帮扶", "金融帮扶"],
    ["H1", 2760, 0, 1200, 1200, "种植油茶", "无"],
  ];

  test("are what the sheet says, and nothing that is blank, 0 or no", () => {
    const rows = recordRows(benefits(factsOfSheets({ sheet, households })));
    expect(
      rows.map(({ person, category, item, standard, detail, amount, months }) => [
        ...[person, category, item],
        ...[standard, detail, amount, months],
      ]),
    ).toEqual([
      [null, "social", "incLowAllow", null, null, 2760, null],
      [null, "social", "incPension", null, null, 1200, null],
      [null, "industry", "measureIndustry", null, "种植油茶", null, null],
      ["覃1", "social", "lowAllow", "B类", null, null, null],
      ["覃1、覃2", "medical", "basicMed", null, null, null, null],
      ["覃1", "medical", "medAid", null, null, null, null],
      ["覃1", "work", "postType", null, "护林员", null, "12"],
    ]);
    expect(rows.filter(({ isHealth }) => isHealth === 1)).toMatchObject([{ item: "medAid" }]);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });

  test("tell of no illness in a posted tab, not even in what somebody wrote", () => {
    const told = [
      ["户编号", "综合保障", "产业帮扶"],
      ["H1", "残疾人补贴", "种植油茶"],
    ];
    const posted = (masked: Readonly<Record<string, boolean>>) =>
      JSON.stringify(readTab(factsOfSheets({ sheet, households: told, tabs: { masked } }), "T16").filled.table);
    expect(posted({ T16: false })).toContain("残疾人补贴");
    for (const masked of [{}, { T16: true }]) expect(posted(masked)).not.toMatch(/残疾人补贴|护林员|医疗救助"/);
    expect(posted({})).toContain("综合保障");
  });

  test("are listed for chosen villages, and for a household for which somebody filled something in", () => {
    const two = [
      [...PERSON, "是否享受低保"],
      [...who("H1", 1), "B类"],
      [...who("H2", 2, "户主", "西村"), "A类"],
      [...who("H3", 3, "户主", "南村"), "C类"],
    ];
    const listed = (villages: readonly string[] | null, key?: string) => {
      const entries = new Map(key === undefined ? [] : [[key, new Map([["voucher", "存折"]])]]);
      const typed = new Map([["T16", new Map([["lines", entries]])]]);
      return recordRows(benefits(factsOfSheets({ sheet: two, tabs: { villages }, typed })));
    };
    expect(listed(null).map(({ household }) => household)).toEqual(["H1", "H2", "H3"]);
    expect(listed(["青山镇/东村"]).map(({ household }) => household)).toEqual(["H1"]);
    const { key } = listed(["青山镇/西村"])[0]!;
    expect(listed(["青山镇/东村"], String(key)).map(({ household }) => household)).toEqual(["H1", "H2"]);
  });
});

describe("materials", () => {
  const households = [
    ["户编号", "户类型", "搬迁类型", "是否入住", "是否拆除旧房", "是否复垦", "自筹资金"],
    ["H1", "脱贫户", "建档立卡", "是", "否", null, 2500],
    ["H2", "一般农户", null, "否", "是", "是", 0],
  ];

  test("are asked for values that say so, not for no, blank or 0", () => {
    const rows = recordRows(evidence(factsOfSheets({ sheet: [PERSON, who("H1", 1), who("H2", 2)], households })));
    expect(rows.map(({ householdId, field, value, material }) => [householdId, field, value, material])).toEqual([
      ["H1", "搬迁类型", "建档立卡", "approval"],
      ["H1", "是否入住", "是", "moveIn"],
      ["H1", "自筹资金", 2500, "fund"],
      ["H1", "户类型", "脱贫户", "doubleSigned"],
      ["H2", "是否拆除旧房", "是", "demolition"],
      ["H2", "是否复垦", "是", "reclaim"],
    ]);
  });
});

describe("the second system", () => {
  const heading = [...PERSON, "务工时间（月）", "人联系电话"];
  const one = (name: string, birth: string, relation: string): Row => [
    ...["青山镇", "东村", "H1", null, name, inventedId(birth, 8), relation],
  ];
  const [father, mother] = [one("覃大山", "1970-01-01", "户主"), one("韦秀英", "1972-03-05", "配偶")];
  const sheet = [
    heading,
    [...father, 6, "13800000001"],
    [...mother, null, null],
    [...one("覃志强", "1995-06-07", "之子"), null, null],
  ];
  const app = [
    heading,
    [...father, 8, "13900000002"],
    [...mother, null, null],
    [...one("蒙丽花", "1996-11-20", "之儿媳"), 3, null],
    [...one("覃小宝", "2019-09-09", "之孙子"), null, null],
  ];

  test("has a daughter-in-law and a grandson more, one person less, and items that differ", () => {
    const set = appDifferences(factsOfSheets({ sheet, departments: { app } }));
    const rows = recordRows(set);
    expect(
      rows.map(({ kind, householdId, person, item, here, there }) => [kind, householdId, person, item, here, there]),
    ).toEqual([
      ["removed", "H1", "覃志强", null, null, null],
      ["added", "H1", "蒙丽花", null, null, null],
      ["added", "H1", "覃小宝", null, null, null],
      ["differ", "H1", "覃大山", "务工时间（月）", 6, 8],
      ["differ", "H1", "覃大山", "人联系电话", "138******01", "139******02"],
    ]);
    expect(new Set(set.keys).size).toBe(set.size);
    const turned = appDifferences(
      factsOfSheets({
        sheet: [heading, ...sheet.slice(1).toReversed()],
        departments: { app: [heading, ...app.slice(1).toReversed()] },
      }),
    );
    expect([...turned.keys].sort()).toEqual([...set.keys].sort());
    expect(set.keys.join()).not.toMatch(/\d{15}/);
  });

  test("say where the other sheet has whom it alone has", () => {
    const known = [...who("H1", 9, "之女", "别处")];
    const head = who("H7", 7, "户主", "西村");
    const other = [PERSON, ...[who("H1", 1), known, head, who("H7", 8, "配偶", "西村"), who("", 6)]];
    const rows = recordRows(
      appDifferences(factsOfSheets({ sheet: [PERSON, who("H1", 1)], departments: { app: other } })),
    );
    expect(
      rows.map(({ kind, person, town, village, householdId, head: of }) => [
        kind,
        person,
        town,
        village,
        householdId,
        of,
      ]),
    ).toEqual([
      ["added", "覃9", "青山镇", "东村", "H1", "覃1"],
      ["added", "覃7", "青山镇", "西村", "H7", "覃7"],
      ["added", "覃8", "青山镇", "西村", "H7", "覃7"],
      ["added", "覃6", "青山镇", "东村", null, null],
    ]);
  });

  test("of health stand in no masked tab", () => {
    const health = (state: string): readonly Row[] => [
      [...PERSON, "健康状况"],
      [...who("H1", 1), state],
    ];
    const facts = factsOfSheets({ sheet: health("健康"), departments: { app: health("患有大病") } });
    const items = (masked: boolean) =>
      readTab({ ...facts, options: { ...facts.options, masked: { T18: masked } } }, "T18").values("lines", "item");
    expect(items(false)).toEqual(["健康状况"]);
    expect(items(true)).toEqual([]);
  });

  test("tells nothing while it is not compared", () => {
    expect(appDifferences(factsOfSheets({ sheet })).size).toBe(0);
  });
});
