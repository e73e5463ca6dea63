import { ageOn } from "../inventPeople";
import type { Member } from "../model/Model";
import { textIn } from "../model/textIn";
import { LINE } from "./judgeHousehold";
import type { Known, Units } from "./Known";
import { share, sum, type TabsTruth, type TruthBlock, type TruthRow } from "./Truth";

const DAY = 20201231;
type Counts = (label: string, among: readonly Known[]) => number;

const people = (homes: readonly Known[]): number => sum(homes.map((home) => home.people));

/** T10, T11 and T23: households and people by what they are, in all and by township. */
export function truthOfGroups(units: Units): TabsTruth {
  const { homes } = units.county;
  return {
    T10: {
      causes: causeBlock(units, homes, ["cause1"], ["cause1", "cause2", "cause3"], "cause"),
      risks: causeBlock(units, homes.filter(isMonitored), ["risk1"], ["risk1"], "risk"),
    },
    T11: {
      health: memberBlock(units, HEALTH, healthOf, true),
      illness: memberBlock(units, ILLNESS, illnessesOf, false),
      education: memberBlock(units, EDUCATION, educationOf, true),
      age: memberBlock(units, AGES, ageBandOf, true),
      labour: memberBlock(units, LABOUR, labourOf, true),
    },
    T23: { bands: bandBlock(units) },
  };
}

const isMonitored = ({ text }: Known): boolean => text("monCat") !== "";

/** What each township has, as the columns repeated for townships show it. */
const byTown = ({ towns }: Units, of: (homes: readonly Known[]) => number): TruthRow =>
  Object.fromEntries(towns.map((town, t) => [`byTown@${t + 1}`, of(town.homes)]));

function causeBlock(
  units: Units,
  homes: readonly Known[],
  [main]: readonly [string],
  all: readonly string[],
  column: string,
): TruthBlock {
  const named = (home: Known): readonly string[] => all.flatMap((field) => home.text(field) || []);
  const labelOf = (home: Known): string => home.text(main) || "未填";
  const labels = new Set(homes.flatMap((home) => [labelOf(home), ...named(home)]));
  const rowOf = (own: readonly Known[]): TruthRow => ({
    ...{ households: own.length, people: people(own), share: share(own.length, homes.length) },
    ...byTown(units, (living) => living.filter((home) => own.includes(home)).length),
  });
  return {
    by: [column],
    rows: [...labels].map((label) => ({
      ...{ [column]: label, ...rowOf(homes.filter((home) => labelOf(home) === label)) },
      mentions: homes.filter((home) => named(home).includes(label)).length,
    })),
    total: rowOf(homes),
  };
}

const HEALTH = ["健康", "长期慢性病", "患有大病", "残疾", "两项及以上", "死亡（未注销）", "待核实"];
const ILLNESS = ["有长期慢性病", "有大病", "有残疾"];
const EDUCATION = [
  ...["文盲或半文盲", "小学", "初中", "高中", "大专（含高职、技师）", "本科及以上", "学龄前儿童", "在校生", "待核实"],
];
const AGES = ["0–5 周岁", "6–15 周岁", "16–59 周岁", "60 周岁及以上", "待核实"];
const LABOUR = ["普通劳动力", "技能劳动力", "弱劳动力或半劳动力", "丧失劳动力", "无劳动力", "待核实"];

function healthOf({ values }: Member): readonly string[] {
  const text = textIn(values, "health");
  return [text === "" ? "待核实" : text.includes(",") ? "两项及以上" : text];
}

function illnessesOf({ values }: Member): readonly string[] {
  const text = textIn(values, "health");
  return [
    ...(text.includes("慢性病") ? ["有长期慢性病"] : []),
    ...(text.includes("大病") ? ["有大病"] : []),
    ...(text.includes("残疾") ? ["有残疾"] : []),
  ];
}

function educationOf({ values }: Member): readonly string[] {
  const stage = textIn(values, "student");
  if (stage === "学龄前儿童" || stage === "学前教育") return ["学龄前儿童"];
  if (stage !== "" && stage !== "非在校生") return ["在校生"];
  return [textIn(values, "education") || "待核实"];
}

function ageBandOf({ birth }: Member): readonly string[] {
  const age = ageOn(birth, DAY);
  return [age < 6 ? AGES[0]! : age < 16 ? AGES[1]! : age < 60 ? AGES[2]! : AGES[3]!];
}

const labourOf = ({ values }: Member): readonly string[] => [textIn(values, "labour") || "待核实"];

function memberBlock(
  units: Units,
  labels: readonly string[],
  classesOf: (member: Member) => readonly string[],
  hasTotal: boolean,
): TruthBlock {
  const { homes } = units.county;
  const membersOf = (among: readonly Known[]): readonly Member[] => among.flatMap(({ household }) => household.members);
  const count: Counts = (label, among) => membersOf(among).filter((member) => classesOf(member).includes(label)).length;
  const rows = labels.map((label): TruthRow => {
    const number = count(label, homes);
    return { label, people: number, share: share(number, people(homes)), ...byTown(units, (own) => count(label, own)) };
  });
  return {
    by: ["label"],
    rows,
    ...(hasTotal ? { total: { people: people(homes), share: 1, ...byTown(units, people) } } : {}),
  };
}

/** Above the first bound, up to the second. */
const BANDS: readonly (readonly [label: string, above: number, atMost: number])[] = [
  ["不超过达标线", -Infinity, 1],
  ["达标线以上至 1.05 倍", 1, 1.05],
  ["1.05 倍以上至 1.5 倍", 1.05, 1.5],
  ["1.5 倍以上至 2 倍", 1.5, 2],
  ["2 倍以上", 2, Infinity],
];

function bandBlock(units: Units): TruthBlock {
  const { homes } = units.county;
  const labelOf = ({ perHead }: Known): string =>
    perHead === null
      ? "待核实"
      : BANDS.find(([, above, atMost]) => perHead > LINE * above && perHead <= LINE * atMost)![0];
  const rowOf = (label: string, own: readonly Known[]): TruthRow => ({
    ...{ label, households: own.length, people: people(own), share: share(own.length, homes.length) },
    ...byTown(units, (living) => living.filter((home) => own.includes(home)).length),
  });
  const labels = [...BANDS.map(([label]) => label), "待核实"];
  const { label: _, ...total } = rowOf("", homes);
  const rows = labels.map((label) =>
    rowOf(
      label,
      homes.filter((home) => labelOf(home) === label),
    ),
  );
  return { by: ["label"], rows, total };
}
