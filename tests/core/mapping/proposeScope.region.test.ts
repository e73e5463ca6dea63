import fc from "fast-check";
import type { CellValue } from "../../../src/core/model/RawSheet";
import type { FieldId } from "../../../src/core/model/Field";
import { proposeScope } from "../../../src/core/mapping/proposeScope";
import { regionName } from "../../../src/standards/regions/regionName";
import { regions } from "../../../src/standards/regions/regions";
import { rawSheet } from "./rawSheet";

interface Said {
  readonly title?: string;
  readonly sheet?: string;
  readonly file?: string;
  readonly columns?: Readonly<Partial<Record<FieldId, readonly CellValue[]>>>;
}

function regionOf({ title = "", sheet = "人口", file, columns = {} }: Said): string | null {
  const fields = Object.entries(columns).map(([field, values]) => ({ field, values: values ?? [] }));
  const height = Math.max(1, ...fields.map(({ values }) => values.length));
  const rows = Array.from({ length: height }, (_, r) => fields.map(({ values }) => values[r] ?? null));
  const mapping = {
    titleText: title,
    firstRow: 0,
    columns: fields.map(({ field }, column) => ({ field, column, heading: field, score: 1, reason: "exact" as const })),
  };
  return proposeScope(rawSheet(rows, { name: sheet }), mapping, regions, file === undefined ? [] : [file]).region;
}

test.each<[string, string | null]>([
  ["广西澄岭县2020年度建档立卡贫困人口信息表", "450000"],
  ["滨州市邹平县2017年贫困户信息表", "371681"],
  ["滨州邹平市2023年监测对象信息表", "371681"],
  ["山东滨州2017年贫困户信息表", "371600"],
  ["2020年度那坡县脱不稳定户台账", "451026"],
  ["那坡县", "451026"],
  ["广西壮族自治区百色市那坡县城厢镇信息表", "451026"],
  ["百色地区那坡县1998年户表", "451026"],
  ["百色市 那坡县", "451026"],
  ["广西隆林县信息表", "451031"],
  ["隆林各族自治县信息表", "451031"],
  ["黔东南州雷山县信息表", "522634"],
  ["积石山保安族东乡族撒拉族自治县", "622927"],
  ["湖北省仙桃市信息表", "429004"],
  ["广东省东莞市信息表", "441900"],
  ["吉林市信息表", "220200"],
  ["吉林省信息表", "220000"],
  ["青海省海南州信息表", "632500"],
  ["北京市密云区信息表", "110118"],
  ["重庆市城口县信息表", "500229"],
  ["福建省福州市鼓楼区信息表", "350102"],
  ["福建鼓楼区信息表", "350102"],
  ["鼓楼区（福建省）信息表", "350102"],
  ["南宁市武鸣县信息表", "450110"],
  ["襄樊市信息表", "420600"],
  ["2020年成县信息表", "621221"],
  ["广西县级验收表", "450000"],
  ["广西县域经济表", "450000"],
])("the title %s", (title, expected) => {
  expect(regionOf({ title })).toBe(expected);
});

test.each<[string, string, string | null]>([
  ["namesakes", "鼓楼区人口表", null],
  ["namesakes in two provinces", "朝阳区人口表", null],
  ["namesakes in one province", "河北省桥西区人口表", "130000"],
  ["a district that says only where it lies", "老城区改造户表", null],
  ["a county that its province does not have", "广西新河县人口表", "450000"],
  ["a county that its city does not have", "百色市邹平县人口表", "451000"],
  ["a word that ends in a county's name", "完成县级验收的户表", null],
  ["a market", "通化市场户表", null],
  ["two provinces", "广东省对口帮扶广西户表", null],
  ["a city that helps a county elsewhere", "深圳市对口支援那坡县户表", null],
  ["two counties of one city", "那坡县、田东县户表", "451000"],
  ["two cities of one province", "南宁市、百色市户表", "450000"],
  ["a county split up since: its city", "大同市大同县户表", "140200"],
  ["a prefecture given up: its province", "南宁地区户表", "450000"],
  ["a city without 市 or anything beside it", "百色户表", null],
  ["no place at all", "2020年度建档立卡贫困人口信息表", null],
])("%s in a title are no reason to narrow", (_name, title, expected) => {
  expect(regionOf({ title })).toBe(expected);
});

const BORN_IN_NAPO = ["451026196001010018", "451026196001010026", "45102619600101003X"];
const COUNTY = { province: ["广西"], city: ["百色"], county: ["那坡"] };

test.each<[string, Said, string | null]>([
  ["three columns, short names", { columns: COUNTY }, "451026"],
  ["a county that the table does not know", { columns: { ...COUNTY, county: ["澄岭县"] } }, "451000"],
  ["a county of another city", { columns: { ...COUNTY, county: ["邹平市"] } }, "451000"],
  ["the county alone", { columns: { county: [" 那坡县 "] } }, "451026"],
  ["a whole path in one cell", { columns: { county: ["广西壮族自治区百色市那坡县"] } }, "451026"],
  ["a cell that begins like a province", { columns: { county: ["山西人家"] } }, null],
  ["namesakes", { columns: { county: ["鼓楼区"] } }, null],
  ["namesakes, and the city beside them", { columns: { city: ["徐州市"], county: ["鼓楼区"] } }, "320302"],
  ["namesakes, and the province in the title", { title: "福建省户表", columns: { county: ["鼓楼区"] } }, "350102"],
  [
    "namesakes, and the province in the file's name",
    { file: "福建省.xlsx", columns: { county: ["鼓楼区"] } },
    "350102",
  ],
  ["namesakes, and only ID numbers beside them", { columns: { county: ["朝阳区"], idNo: BORN_IN_NAPO } }, "450000"],
  ["several counties", { columns: { city: ["百色市", "百色市"], county: ["那坡县", "田东县"] } }, "451000"],
  ["a blank and a total between", { columns: { county: ["那坡县", null, "合计", "那坡县"] } }, "451026"],
  [
    "a group of codes in place of the city",
    { columns: { city: ["省直辖县级行政区划"], county: ["仙桃市"] } },
    "429004",
  ],
  ["a former name", { columns: { city: ["滨州市"], county: ["邹平县"] } }, "371681"],
  ["columns before the title", { title: "广东省帮扶户表", columns: COUNTY }, "451026"],
  ["a title that is narrower", { title: "百色市那坡县户表", columns: { province: ["广西"] } }, "451026"],
  ["the title before the file", { title: "那坡县户表", file: "邹平市.xlsx" }, "451026"],
  ["the name of the sheet", { sheet: "那坡县" }, "451026"],
  ["the name of the file", { file: "2017年滨州市邹平县.xlsx" }, "371681"],
  ["ID numbers: the province and no less", { columns: { idNo: BORN_IN_NAPO } }, "450000"],
  ["ID numbers of an area that nobody has", { columns: { idNo: ["459099196001010018"] } }, "450000"],
  [
    "ID numbers of which half are from elsewhere",
    { columns: { idNo: [BORN_IN_NAPO[0]!, "371681196001010010"] } },
    null,
  ],
  ["ID numbers of no province", { columns: { idNo: ["990000196001010018"] } }, null],
  ["a title beside ID numbers from elsewhere", { title: "山东省户表", columns: { idNo: BORN_IN_NAPO } }, "370000"],
])("%s", (_name, said, expected) => {
  expect(regionOf(said)).toBe(expected);
});

test("every code is found again from its full name, in a title and in the columns", () => {
  fc.assert(
    fc.property(fc.constantFrom(...regions.current.keys()), (code) => {
      const of = (upper: string): string => (upper === code ? "" : (regions.current.get(upper) ?? ""));
      const [province, city] = [of(`${code.slice(0, 2)}0000`), of(`${code.slice(0, 4)}00`)];
      const name = regions.current.get(code) ?? "";
      expect(regionOf({ title: `${regionName(code, regions)}2020年度户表` })).toBe(code);
      expect(regionOf({ columns: { province: [province], city: [city], county: [name] } })).toBe(code);
    }),
    { numRuns: 300 },
  );
});
