import { CHECKS, LINE, overallOf, type Judgement } from "./judgeHousehold";
import type { Known, Unit, Units } from "./Known";
import { merged, share, sum, type TabsTruth, type TruthRow } from "./Truth";

type Test = (home: Known) => boolean;

const people = (homes: readonly Known[]): number => sum(homes.map((home) => home.people));
const hasType =
  (...types: readonly string[]): Test =>
  ({ text }) =>
    types.includes(text("hhType"));
const isPoor = hasType("未脱贫", "返贫");
const isOut = hasType("脱贫户");
const isUntold = hasType("");
const monitored =
  (category: string, cleared: string): Test =>
  ({ text }) =>
    text("monCat") === category && text("riskCleared") === cleared;
const CATEGORIES = { unstable: "脱贫不稳定户", edge: "边缘易致贫户", sudden: "突发严重困难户" } as const;

/** T1, T2 and what T3 adds up to. */
export function truthOfStandards({ villages, towns, county }: Units): TabsTruth {
  const rows = (of: (unit: Unit) => TruthRow): readonly TruthRow[] => [
    ...towns.map((unit) => ({ town: unit.town, village: "小计", ...of(unit) })),
    ...villages.map((unit) => ({ town: unit.town, village: unit.village, ...of(unit) })),
  ];
  const basic = { by: ["town", "village"], rows: rows(basicOf), total: basicOf(county) };
  const standards = { by: ["town", "village"], rows: rows(standardsOf), total: standardsOf(county) };
  return { T1: { villages: basic }, T2: { villages: standards }, T3: { households: assessments(county.homes) } };
}

function basicOf({ homes, ruralHouseholds, ruralPeople }: Unit): TruthRow {
  const counted = (id: string, test: Test): TruthRow => {
    const own = homes.filter(test);
    return { [`${id}.households`]: own.length, [`${id}.people`]: people(own) };
  };
  const watched = Object.entries(CATEGORIES).flatMap(([id, category]) =>
    (["open", "cleared"] as const).map((state) => {
      const own = homes.filter(monitored(category, state === "open" ? "否" : "是"));
      return { [`${id}.${state}`]: own.length, [`${id}.${state}.people`]: people(own) };
    }),
  );
  const safe = homes.filter(({ text }) => text("backstop") === "是");
  const counts: TruthRow = {
    ...{ ruralHouseholds, ruralPeople, households: homes.length, people: people(homes) },
    ...counted("listed", (home) => isOut(home) || isPoor(home)),
    ...counted("out", isOut),
    ...counted("poor", isPoor),
    ...counted("unknown", isUntold),
    rate: share(people(homes.filter(isPoor)), ruralPeople),
  };
  return {
    ...merged([counts, ...watched]),
    "monitored.unknown": homes.filter(({ text }) => text("monCat") !== "" && text("riskCleared") === "").length,
    backstop: safe.length,
    "backstop.people": people(safe),
    "backstop.unknown": homes.filter(({ text }) => text("backstop") === "").length,
  };
}

function standardsOf({ homes }: Unit): TruthRow {
  const counts = (id: string, judgements: readonly Judgement[]): TruthRow => ({
    [`${id}met`]: judgements.filter((one) => one === "met").length,
    [`${id}notMet`]: judgements.filter((one) => one === "notMet").length,
    [`${id}toVerify`]: judgements.filter((one) => one === "toVerify").length,
  });
  const notApplicable = homes.filter(({ judged }) => judged.education === "notApplicable").length;
  const all = counts(
    "",
    homes.map(({ overall }) => overall),
  );
  const each = CHECKS.map((check) =>
    counts(
      `${check}.`,
      homes.map(({ judged }) => judged[check]),
    ),
  );
  const first: TruthRow = { households: homes.length, ...all, rate: share(Number(all["met"]), homes.length) };
  return merged([first, ...each, { "education.notApplicable": notApplicable }]);
}

const WORDS: Readonly<Record<Judgement, string>> = {
  ...{ met: "达标", notMet: "未达标", toVerify: "待核实", notApplicable: "不适用" },
};
const SHORT: Readonly<Record<string, string>> = {
  ...{
    income: "收入型",
    food: "吃",
    clothing: "穿",
    housing: "住房",
    water: "饮水",
    medical: "医疗",
    education: "教育",
  },
};

/** One line for each household: at the end of the year its forecast is what is registered. */
function assessments(homes: readonly Known[]) {
  const rows = homes.map((home): TruthRow => {
    const { judged, perHead, canWork, overall } = home;
    const failed = CHECKS.filter((check) => judged[check] === "notMet");
    const shortfall =
      failed.includes("income") && canWork === "no"
        ? "无劳动力型"
        : failed.length > 1
          ? "多项"
          : failed.length === 1
            ? SHORT[failed[0]!]!
            : overall === "toVerify"
              ? "待核实"
              : "–";
    const net = home.number("incNet");
    const forecast = net === null ? null : net / home.people;
    return {
      ...{ householdId: home.id, town: home.town, village: home.village, head: home.text("headName") },
      ...{ people: home.people, registered: net, perHead, forecastPerHead: forecast, line: LINE },
      ...Object.fromEntries(CHECKS.map((check) => [check, WORDS[judged[check]]])),
      ...{ shortfall, overall: WORDS[overall], advice: adviceOf(home, forecast), helper: home.text("helper") },
    };
  });
  return { by: ["householdId"], rows };
}

function adviceOf({ judged, canWork }: Known, forecast: number | null): string {
  if (forecast === null) return "待核实";
  if (forecast <= LINE) return canWork === "no" ? "兜底" : "需加力";
  const others = overallOf(judged, "income");
  return others === "notMet" ? "需加力" : others === "toVerify" ? "待核实" : "可脱贫";
}
