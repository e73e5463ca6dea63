import type { Member } from "../model/Model";
import { textIn } from "../model/textIn";
import type { Known, Units } from "./Known";
import { merged, sum, type TabsTruth, type TruthRow } from "./Truth";

/** What a person types in T12, by household: yuan a head and month, first and last month of the year. */
export type TypedAllowances = Readonly<
  Record<string, { readonly standard: number; readonly firstMonth: number; readonly lastMonth: number }>
>;

/** T12 and T13: who is under the safety net, and who crossed a red line of relocation. */
export function truthOfLists(units: Units, typed: TypedAllowances): TabsTruth {
  const { homes } = units.county;
  const towns = units.towns.map(({ town }) => town);
  const safe = homes.map((home) => safetyOf(home, typed)).filter((one) => one !== null);
  const moved = homes.map(relocationOf).filter((row) => row !== null);
  const net = (label: string, value: string, of: (row: TruthRow) => boolean): TruthRow => {
    const own = safe.filter(({ row }) => of(row));
    const told = own.flatMap(({ row }) => (typeof row["ofYear"] === "number" ? [row["ofYear"]] : []));
    return {
      ...{ [label]: value, households: own.length, people: sum(own.map(({ home }) => home.people)) },
      covered: sum(own.map(({ row }) => Number(row["covered"] ?? 0))),
      noLabour: own.filter(({ row }) => row["noLabour"] === "是").length,
      ofYear: own.length > 0 && told.length === 0 ? "–" : sum(told),
      told: told.length,
    };
  };
  const { label: _, ...total } = net("label", "", () => true);
  const lines = (name: string, isIn: (row: TruthRow) => boolean): TruthRow => {
    const own = moved.filter(isIn);
    const states = { over: "越线", within: "未越线", toVerify: "待核实", notJudged: "不判定" };
    const counts = Object.entries(states).map(([id, word]): TruthRow => {
      return { [id]: own.filter((row) => row["state"] === word).length };
    });
    return merged([{ town: name, households: own.length }, ...counts]);
  };
  const { town: __, ...allMoved } = lines("", () => true);
  return {
    T12: {
      categories: {
        ...{ by: ["label"], total },
        rows: CATEGORIES.map(({ label, word }) => net("label", label, (row) => row["category"] === word)),
      },
      towns: { by: ["town"], rows: towns.map((town) => net("town", town, (row) => row["town"] === town)), total },
      households: { by: ["householdId"], rows: safe.map(({ row }) => row) },
    },
    T13: {
      towns: { by: ["town"], rows: towns.map((town) => lines(town, (row) => row["town"] === town)), total: allMoved },
      households: { by: ["householdId"], rows: moved },
    },
  };
}

/** Who is helped most comes first: a household has the category of that member. */
const CATEGORIES: readonly {
  readonly label: string;
  readonly word: string;
  readonly has: (member: Member) => boolean;
}[] = [
  { label: "特困", word: "特困", has: ({ values }) => textIn(values, "destitute") === "是" },
  { label: "低保 A 类", word: "低保A类", has: ({ values }) => textIn(values, "lowAllow") === "A类" },
  { label: "低保 B 类", word: "低保B类", has: ({ values }) => textIn(values, "lowAllow") === "B类" },
  { label: "低保 C 类", word: "低保C类", has: ({ values }) => textIn(values, "lowAllow") === "C类" },
  { label: "低保（未分类）", word: "低保（未分类）", has: ({ values }) => textIn(values, "lowAllow") === "是" },
  { label: "兜底（类别未填）", word: "兜底（类别未填）", has: () => false },
];

function safetyOf(home: Known, typed: TypedAllowances): { readonly home: Known; readonly row: TruthRow } | null {
  const { members } = home.household;
  const covered = members.filter((member) => CATEGORIES.some(({ has }) => has(member))).length;
  const marked = home.text("backstop");
  if (covered === 0 && marked !== "是") return null;
  const category = CATEGORIES.find(({ has }) => members.some(has)) ?? CATEGORIES.at(-1)!;
  const [allowance, support] = [home.number("incLowAllow"), home.number("incDestitute")];
  const own = typed[home.id];
  const months = own ? own.lastMonth - own.firstMonth + 1 : null;
  const perHead = own && months !== null ? own.standard * months : null;
  const ofYear = perHead === null ? null : perHead * covered;
  const registered = allowance === null && support === null ? null : (allowance ?? 0) + (support ?? 0);
  const row = {
    ...{ householdId: home.id, town: home.town, village: home.village, people: home.people, category: category.word },
    ...{ isMarked: marked || "待核实", noLabour: { yes: "否", no: "是", unknown: "待核实" }[home.canWork] },
    ...{ covered: covered || null, months, perHead, ofYear, registered },
    difference: registered === null || ofYear === null ? null : registered - ofYear,
  };
  return { home, row };
}

/** Square metres and yuan a head, and yuan of a household; as much is allowed. The last is for the county to confirm. */
export const RED_LINES = { area: 25, fund: 2500, household: 10_000 } as const;

function relocationOf(home: Known): TruthRow | null {
  const [heads, area, fund] = ["relocBenef", "area", "selfFund"].map(home.number) as [
    number | null,
    number | null,
    number | null,
  ];
  const kind = home.text("relocKind");
  if (!heads && kind === "" && home.text("relocIn") !== "是") return null;
  const perHead = (value: number | null): number | null => (value === null || !heads ? null : value / heads);
  const [areaPerHead, fundPerHead] = [perHead(area), perHead(fund)];
  const crossed = [
    ...(area !== null && heads && area > RED_LINES.area * heads ? ["面积"] : []),
    ...(fund !== null && heads && fund > RED_LINES.fund * heads ? ["人均自筹"] : []),
    ...(fund !== null && fund > RED_LINES.household ? ["户均自筹"] : []),
  ];
  const isOpen = areaPerHead === null || fundPerHead === null || fund === null;
  const isJudged = kind !== "同步搬迁";
  return {
    ...{ householdId: home.id, town: home.town, village: home.village, kind, beneficiaries: heads, area, fund },
    ...{ areaPerHead, fundPerHead, crossed: isJudged && crossed.length > 0 ? crossed.join("、") : null },
    state: !isJudged ? "不判定" : crossed.length > 0 ? "越线" : isOpen ? "待核实" : "未越线",
  };
}
