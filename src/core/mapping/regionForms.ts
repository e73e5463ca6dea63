import type { RegionTable } from "../model/RegionTable";

/** How a region may be written. */
interface Forms {
  /** As they stand anywhere: 广西壮族自治区, 广西; 黔东南苗族侗族自治州, 黔东南州; 隆林各族自治县, 隆林县. */
  readonly sure: readonly string[];
  /** Without 市, 县 …: a place only where the province, or a column, says that one is meant. */
  readonly bare: readonly string[];
}

/** Codes by form; several regions may bear one name. All codes are current. */
export interface RegionForms {
  readonly sure: ReadonlyMap<string, readonly string[]>;
  readonly barePrefectures: ReadonlyMap<string, readonly string[]>;
  readonly bareCounties: ReadonlyMap<string, readonly string[]>;
  /** Characters of the longest form. */
  readonly longest: number;
}

const PEOPLES = (
  "蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 " +
  "达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 普米 塔吉克 怒 鄂温克 鄂伦春 保安 裕固 独龙 各"
).split(" ");
const PEOPLE = PEOPLES.map((name) => (name.length === 1 ? `${name}族` : `${name}族?`)).join("|");
const AUTONOMOUS = new RegExp(`^(..+?)(?:${PEOPLE})*自治([州县旗])$`, "u");

const made = new WeakMap<RegionTable, RegionForms>();

/** Former regions count as what stands for them today: their successor, else what they belonged to. Made once for a table. */
export function regionForms(regions: RegionTable): RegionForms {
  const forms = made.get(regions) ?? readForms(regions);
  made.set(regions, forms);
  return forms;
}

function readForms({ current, former }: RegionTable): RegionForms {
  const sure = new Map<string, string[]>();
  const barePrefectures = new Map<string, string[]>();
  const bareCounties = new Map<string, string[]>();
  const add = (index: Map<string, string[]>, form: string, code: string): void => {
    const codes = index.get(form);
    if (!codes) index.set(form, [code]);
    else if (!codes.includes(code)) codes.push(code);
  };
  const addAll = (level: Level, name: string, code: string): void => {
    const forms = formsOf(level, name);
    for (const form of forms.sure) add(sure, form, code);
    for (const form of forms.bare) add(level === "county" ? bareCounties : barePrefectures, form, code);
  };
  // 随州市 was a county before it was the prefecture that it is.
  const isPrefecture = (name: string, province: string): boolean =>
    sure.get(name)?.some((code) => code.startsWith(province) && levelOf(code) === "prefecture") ?? false;
  const formerPrefectures = new Map(former.map(({ code, successor }) => [code, successor]));
  for (const [code, name] of current) addAll(levelOf(code), name, code);
  for (const { code, name, successor } of former) {
    if (isPrefecture(name, code.slice(0, 2))) continue;
    const upper = `${code.slice(0, 4)}00`;
    const today =
      successor ?? (current.has(upper) ? upper : null) ?? formerPrefectures.get(upper) ?? `${code.slice(0, 2)}0000`;
    addAll(levelOf(code), name, today);
  }
  const longest = Math.max(0, ...[...sure.keys()].map(({ length }) => length));
  return { sure, barePrefectures, bareCounties, longest };
}

type Level = "province" | "prefecture" | "county";

function levelOf(code: string): Level {
  return code.endsWith("0000") ? "province" : code.endsWith("00") ? "prefecture" : "county";
}

function formsOf(level: Level, name: string): Forms {
  if (level === "province") {
    return { sure: [name, name.replace(/(?:省|市|特别行政区|(?:壮族|回族|维吾尔)?自治区)$/u, "")], bare: [] };
  }
  const [, stem, kind] = AUTONOMOUS.exec(name) ?? [];
  if (stem !== undefined && kind !== undefined) return { sure: [name, stem + kind], bare: [stem] };
  const bare = name.replace(/(?:地区|[市县区旗盟])$/u, "");
  return { sure: [name], bare: bare.length < 2 || bare === name ? [] : [bare] };
}
