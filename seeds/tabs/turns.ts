import type { Values } from "../model/Model";

/** What a rule says of a household, or of its member of this relation. */
export interface Doubt {
  readonly rule: string;
  readonly member?: string;
}

const of = (...rules: readonly string[]): readonly Doubt[] => rules.map((rule) => ({ rule }));
const ofMember = (member: string, ...rules: readonly string[]): readonly Doubt[] =>
  rules.map((rule) => ({ rule, member }));

/** What became of a household beside what it was invented for; fields hold what the sheets say. */
export interface Turn {
  /** Number of the household in the county, from 1. */
  readonly serial: number;
  readonly now?: Values;
  readonly before?: Values;
  /** Net income per head in yuan, this year. */
  readonly perHead?: number;
  /** What the sheet of people says of members by their relation, this year. */
  readonly members?: Readonly<Record<string, Values>>;
  /** Relations of those who were not there in the period before. */
  readonly came?: readonly string[];
  /** Relations of those who are no longer there. */
  readonly left?: readonly string[];
  /** Relation of a child of the year. */
  readonly born?: string;
  /** Listed in one period only. */
  readonly only?: "now" | "before";
  readonly doubts?: readonly Doubt[];
}

const POOR: Values = { hhType: "未脱贫", outYear: null };
const WAS_POOR: Turn = { serial: 0, before: POOR };
const STAYS_POOR = { now: POOR, before: POOR };
const RETURNED = { now: { hhType: "返贫", backYear: "2020", backCause: "因病" } };

const UNINSURED: Values = { basicMed: "否", empMed: "否" };

/** Who is on which class of the allowance: class A has 380 yuan a month, as one county paid it in 2020. */
const onAllowance = (kind: string, ...relations: readonly string[]) =>
  Object.fromEntries(relations.map((relation) => [relation, { lowAllow: kind }]));

/** One line for each thing that a summary tab has to tell apart. */
export const TURNS: readonly Turn[] = [
  // Still poor, with what changed in the family.
  { serial: 1, now: { ...POOR, danger: "是", grade: "D" }, before: POOR, perHead: 3200 },
  { serial: 18, now: { ...POOR, waterHard: "是", waterSafe: "否" }, before: POOR, perHead: 3900 },
  { serial: 31, ...STAYS_POOR, perHead: 4000 },
  { serial: 47, ...STAYS_POOR, perHead: 4000.01, born: "之外孙子", doubts: ofMember("之外孙子", "HH-16") },
  {
    ...{ serial: 93, ...STAYS_POOR, came: ["之儿媳"], born: "之孙女" },
    doubts: [...ofMember("之儿媳", "HH-16"), ...ofMember("之孙女", "HH-16")],
  },
  { serial: 110, ...STAYS_POOR, left: ["之母"] },
  { serial: 112, ...STAYS_POOR, came: ["之女"], doubts: ofMember("之女", "HH-16") },
  { serial: 56, now: POOR, before: { ...POOR, town: "古榕镇", village: "龙门村" } },
  // Out of poverty, back in it, newly found and taken off the list.
  { ...WAS_POOR, serial: 2, now: { outYear: "2020" } },
  { ...WAS_POOR, serial: 33, now: { outYear: "2020" } },
  { ...WAS_POOR, serial: 50, now: { outYear: "2020" } },
  { ...WAS_POOR, serial: 95, now: { outYear: "2020" } },
  { serial: 20, ...RETURNED, perHead: 3500, members: { 配偶: UNINSURED }, doubts: ofMember("配偶", "MED-03") },
  { serial: 66, ...RETURNED },
  {
    ...{ serial: 37, now: POOR, before: { hhType: "一般农户", outYear: null }, perHead: 3800 },
    ...{ members: { 之子: { student: "非在校生" } }, doubts: ofMember("之子", "STU-02") },
  },
  { serial: 39, now: POOR, only: "now" },
  { ...WAS_POOR, serial: 65, now: { hhType: "一般农户", outYear: null } },
  { ...WAS_POOR, serial: 80, only: "before", doubts: of("ST-05") },
  // Nothing written, so nothing known.
  { serial: 70, now: { hhType: null } },
  { serial: 71, now: { foodOk: null } },
  { serial: 72, now: { danger: null, grade: null }, perHead: 3700, doubts: of("ST-01", "INC-05") },
  { serial: 73, now: { waterSafe: null }, doubts: of("LIV-08") },
  { serial: 74, members: { 户主: { basicMed: null, empMed: null } }, doubts: ofMember("户主", "MED-03") },
  { serial: 75, now: { incNet: null, incPer: null }, doubts: of("INC-04") },
  { serial: 76, now: { backstop: null } },
  { serial: 77, now: { riskCleared: null } },
  { serial: 78, now: { cause1: null, cause2: null }, doubts: of("CAU-01") },
  {
    ...{ serial: 79, members: { 户主: { health: null, labour: null, education: null } } },
    doubts: ofMember("户主", "STU-01", "MED-01"),
  },
  // One of the seven checks fails.
  { serial: 3, perHead: 4150 },
  { serial: 4, perHead: 7000, members: onAllowance("C类", "户主"), doubts: of("INC-13") },
  { serial: 19, now: { foodOk: "否" } },
  { serial: 21, now: { clothOk: "否" } },
  { serial: 55, members: { 配偶: UNINSURED }, doubts: ofMember("配偶", "MED-03") },
  { serial: 81, members: { 之女: { student: "非在校生" } }, doubts: ofMember("之女", "STU-02") },
  { serial: 96, perHead: 3999.5, doubts: of("INC-05") },
  // Allowance by class.
  { serial: 7, members: onAllowance("A类", "户主", "配偶") },
  { serial: 25, members: onAllowance("A类", "户主", "配偶") },
  { serial: 36, members: onAllowance("B类", "户主", "配偶", "之孙女") },
  { serial: 61, members: onAllowance("B类", "户主", "配偶") },
  // Relocated: on a line of 25 m² and 2,500 yuan a head and just across it.
  { serial: 13, now: { area: 100.04 }, doubts: of("LIV-05") },
  { serial: 14, now: { selfFund: 7500.03 }, doubts: of("LIV-05") },
  { serial: 32, now: { area: 80, selfFund: 8000 }, doubts: of("LIV-05", "LIV-05") },
  { serial: 49, now: { relocBenef: 5, area: 125, selfFund: 12_500 }, doubts: of("LIV-05", "LIV-06") },
  { serial: 67, now: { area: null }, doubts: of("LIV-03") },
  { serial: 68, now: { relocIn: "否", oldHouse: "否", reclaimed: "否", deedDone: "否" } },
  { serial: 85, now: { relocBenef: null } },
  { serial: 86, now: { relocKind: "同步搬迁", area: 120, selfFund: 20_000 } },
  { serial: 103, now: { oldHouse: null, reclaimed: "否" }, doubts: of("LIV-07") },
];
