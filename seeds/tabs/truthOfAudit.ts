import type { Units } from "./Known";
import { share, sum, type TabsTruth, type TruthRow } from "./Truth";
import type { Found } from "./truthOfDoubts";

/** 2020-12-01 and 2021-01-31 as spreadsheets count days; tabs are made on 2020-12-31. */
const [PAST, AHEAD] = [44_166, 44_227];

/** Lines that a person added to the ledger: mended, late, in time, and of a village that the sheets do not have. */
export const VISITS = {
  "+1": {
    source: "visit",
    town: "云台镇",
    village: "上坪村",
    dimension: "housing",
    message: "屋面漏雨",
    status: "done",
  },
  "+2": {
    ...{ source: "visit", town: "云台镇", village: "上坪村", dimension: "产业", message: "油茶抚育没有跟上" },
    ...{ status: "doing", deadline: PAST },
  },
  "+3": {
    ...{ source: "visit", town: "白水乡", village: "大寨村", dimension: "water", message: "水管冻裂" },
    ...{ status: "open", deadline: AHEAD },
  },
  "+4": { source: "visit", town: "外乡", village: "外村", message: "档案缺页", status: "waived" },
} as const;

/** A line of the ledger, as far as it is counted. */
interface Line {
  readonly source: string;
  readonly town: string;
  readonly village: string;
  readonly category: string;
  readonly sphere: string;
  readonly status: string;
  readonly isLate: boolean;
}

/** Under what a rule's findings are counted, by the letters of its number and, of living, by the number. */
function groupsOf(rule: string): readonly [category: string, sphere: string] {
  const letters = rule.replace(/-.*/u, "");
  if (letters === "LIV") return rule === "LIV-08" ? ["饮水", "饮水"] : ["住房", "住房"];
  if (letters === "MED") return ["医疗", "医疗"];
  if (letters === "STU") return ["教育", "教育"];
  if (letters === "INC") return ["收入", "其他"];
  if (letters === "HH" || letters === "ST") return ["家庭成员", "其他"];
  if (letters === "CAU" || letters === "VAL") return ["数据质量", "其他"];
  throw new Error(`Nobody said under what ${rule} is counted`);
}

const VISIT_GROUPS: Readonly<Record<string, readonly [category: string, sphere: string]>> = {
  ...{ housing: ["住房", "住房"], water: ["饮水", "饮水"], 产业: ["其他", "产业"], "": ["其他", "其他"] },
};
const CATEGORIES = [
  "收入",
  "吃",
  "穿",
  "住房",
  "饮水",
  "医疗",
  "教育",
  "身份信息",
  "家庭成员",
  "劳动务工",
  "数据质量",
  "其他",
];
const SPHERES = ["住房", "饮水", "医疗", "教育", "产业", "务工", "其他"];
const RATE = 0.05;
/** Income, food, clothing, two of danger, water, area, two of relocation, people and insured. */
const ITEMS = 11;

/** T5 and T15: every finding is a line that nobody worked on yet; of each village so many households are drawn. */
export function truthOfAudit({ villages, towns }: Units, found: readonly Found[]): TabsTruth {
  const lines = [
    ...found.map(({ rule, home }): Line => {
      const [category, sphere] = groupsOf(rule);
      const at = { town: home?.town ?? "", village: home?.village ?? "" };
      return { ...at, source: "规则", category, sphere, status: "open", isLate: false };
    }),
    ...Object.values(VISITS).map((visit): Line => {
      const [category, sphere] = VISIT_GROUPS["dimension" in visit ? visit.dimension : ""]!;
      const isLate = "deadline" in visit && visit.deadline === PAST;
      return {
        town: visit.town,
        village: visit.village,
        source: "走访",
        category,
        sphere,
        status: visit.status,
        isLate,
      };
    }),
  ];
  const figures = (own: readonly Line[]): TruthRow => {
    const of = (status: string): number => own.filter((line) => line.status === status).length;
    return {
      ...{ all: own.length, done: of("done"), rate: share(of("done"), own.length), open: of("open") },
      ...{ doing: of("doing"), waived: of("waived"), overdue: own.filter(({ isLate }) => isLate).length },
    };
  };
  const by = (column: "source" | "category" | "sphere", words: readonly string[]): readonly TruthRow[] =>
    words.map((label) => ({ label, ...figures(lines.filter((line) => line[column] === label)) }));
  const solved = SPHERES.map((label): TruthRow => {
    const own = lines.filter(({ sphere }) => sphere === label);
    return { label, found: own.length, solved: own.filter(({ status }) => status === "done").length };
  });
  const drawnOf = (homes: number): number => Math.min(homes, Math.max(1, Math.ceil(homes * RATE)));
  const drawn = (inside: readonly (typeof villages)[number][]): TruthRow => {
    const households = sum(inside.map(({ homes }) => (homes.length === 0 ? 0 : drawnOf(homes.length))));
    return { households, checkedHouseholds: 0, wrongHouseholds: 0, householdRate: "–", items: households * ITEMS };
  };
  const places = [...towns, ...villages].map(({ town, village }) => ({
    ...{ town, village: village || "小计" },
    isIn: (own: { readonly town: string; readonly village: string }) =>
      own.town === town &&
      (village === ""
        ? villages.some((one) => one.town === town && one.village === own.village)
        : own.village === village),
  }));
  return {
    T5: {
      summary: { by: ["label"], rows: by("source", ["规则", "比对", "走访", "抽查"]), total: figures(lines) },
      categories: { by: ["label"], rows: by("category", CATEGORIES), total: figures(lines) },
      spheres: { by: ["label"], rows: solved, total: { found: lines.length, solved: 1 } },
      villages: {
        ...{ by: ["town", "village"], total: figures(lines) },
        rows: places.map(({ town, village, isIn }) => ({ town, village, ...figures(lines.filter(isIn)) })),
      },
    },
    T15: {
      strata: {
        ...{ by: ["town", "village"], total: drawn(villages) },
        rows: places.map(({ town, village, isIn }) => ({ town, village, ...drawn(villages.filter(isIn)) })),
      },
    },
  };
}
