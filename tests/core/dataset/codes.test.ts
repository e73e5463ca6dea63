import fc from "fast-check";
import codeLists from "../../../src/standards/codeLists.json";
import type { FieldType } from "../../../src/core/model/Field";
import type { CellValue } from "../../../src/core/model/RawSheet";
import { readOne } from "./columnOf";

const UNREADABLE = "UNREADABLE";
/** Lists of fields that take several codes at once. */
const OF_SEVERAL = ["health", "cause", "risk", "disType"];
const typeOf = (list: string): FieldType => (list === "yesNo" ? "yesNo" : OF_SEVERAL.includes(list) ? "codes" : "code");
const read = (list: string, value: CellValue, heading = "f"): unknown =>
  readOne(typeOf(list), value, list, false, heading).read;

/** `text=code` where the two differ; the texts of the real systems, old and new. */
const TEXTS = {
  relation: `户主 本人或户主=户主 配偶 之子 之女 之儿媳 之女婿 之孙子 之孙女 之外孙子 之外孙女 之父 之母 之岳父 之岳母
之公公 之婆婆 之祖父 之祖母 之外祖父 之外祖母 之兄弟姐妹 之曾孙子 之曾孙女 之侄儿 之侄女 之兄弟媳妇 之叔伯 其他
长子=之子 次女=之女 妻=配偶 丈夫=配偶 01户主=户主 99其他=其他`,
  education: `文盲或半文盲 小学 初中 高中 大专 本科及以上 大专及以上 学龄前儿童 技师 高职高专 本科及研究生及以上
05大专及以上=大专及以上 06学龄前儿童=学龄前儿童`,
  student: `学龄前儿童 学前教育 小学 七年级 八年级 九年级 普通高中一年级 普通高中二年级 普通高中三年级 中职一年级 中职二年级
中职三年级 高职高专一年级 高职高专二年级 高职高专三年级 技师学院一年级 技师学院二年级 技师学院三年级 技师学院四年级
本科一年级 本科二年级 本科三年级 本科四年级 本科五年级 硕士研究生及以上 非在校生 01非在校生=非在校生 16大专及以上=大专及以上`,
  health: "健康 长期慢性病 患有大病 大病=患有大病 残疾 死亡 05死亡=死亡",
  labour: "普通劳动力 技能劳动力 弱劳动力或半劳动力 丧失劳动力 无劳动力",
  politic: "中共党员 中共预备党员 共青团员 群众 民主党派 民盟盟员=民主党派 九三学社社员=民主党派",
  povertyType: `一般贫困户 低保贫困户 五保贫困户=特困供养贫困户 特困供养贫困户 一般农户 低保户=低保贫困户 五保户=特困供养贫困户
低收入农户`,
  hhType: "未脱贫 脱贫=脱贫户 已脱贫=脱贫户 预脱贫 返贫 新脱贫 历史已脱贫 脱贫户 一般农户",
  monCat: "脱贫不稳定户 边缘易致贫户 突发严重困难户",
  cause: `因病 因残 因学 因灾 缺土地 缺水 缺技术 缺劳力 缺劳动力=缺劳力 缺资金 缺发展资金=缺资金 交通条件落后
自身发展动力不足 自身发展力不足=自身发展动力不足 因婚 因丧 产业扶贫失败 产业扶贫失败（返贫）=产业扶贫失败 其他
01因病=因病 12因婚=因婚 13因婚=因婚 99其他=其他`,
  risk: `因病 因残 因学 因自然灾害 因意外事故 因产业项目失败 因务工就业不稳 务工就业不稳=因务工就业不稳 缺劳动力
因安全住房 住房出现安全问题=因安全住房 因安全饮水 因失学辍学 其他`,
  dropReason: "因病 因残 因疾 厌学 其他",
  roadType: "泥土路 砂石路 水泥路 沥青路 硬化路",
  fuel: "柴草 干畜粪 煤炭 清洁能源 其他",
  grade: `1A级别=A 2B级别=B 3C级别=C 4D级别=D 9其他=其他 A级=A Ｂ=B C=C d=D 有安全住房 危房C类=C 危房D类=D C级危房=C`,
  lowAllow: "不享受=未享受 未享受 农村低保 城市低保 A类 B类 C类 是=享受 否=未享受",
  destitute: "未享受 农村特困 城市特困 集中供养 分散供养 是=享受 否=未享受",
  relocKind: "建档立卡 同步搬迁 1建档立卡=建档立卡 2同步搬迁=同步搬迁",
  disType: "视力 听力 言语 肢体 智力 精神 多重 1视力=视力 7多重=多重 肢体残疾=肢体",
  idStandard: "国家标准 省定标准 市定标准",
  clearMode: "帮扶消除 自然消除",
  measureState: "已实施 尚未实施",
  idType: "居民身份证 残疾人证 其他",
  sex: "男 女 男性=男 女性=女 1=男 2=女",
  yesNo: "是=yes 否=no 1=yes 0=no 有=yes 无=no 参加=yes 没参加=no",
};

describe.each(Object.entries(TEXTS))("%s", (list, texts) => {
  const pairs = texts.split(/\s+/u).map((pair): [string, string] => {
    const [text = "", code = text] = pair.split("=");
    return [text, code];
  });
  test.each(pairs)("%s is %s", (text, code) => expect(read(list, text)).toBe(code));
});

test("the tables above ask for every list of the pack", () => {
  expect(Object.keys(TEXTS).sort()).toEqual(codeLists.map(({ id }) => id).sort());
});

describe.each(codeLists)("$id", ({ id, codes }) => {
  const texts = codes.flatMap(({ code, aliases }) => [code, ...aliases].map((text) => [text, code] as const));
  test("no text names two codes", () => {
    const known = new Map<string, string>();
    for (const [text, code] of texts) {
      const plain = text.normalize("NFKC").toUpperCase();
      expect([text, known.get(plain) ?? code]).toEqual([text, code]);
      known.set(plain, code);
    }
  });
  test("the number before a text changes nothing", () => {
    for (const [text, code] of texts.filter(([own]) => !/^\d/u.test(own)))
      for (const before of ["01", "1 ", "01 ", "07.", "12、", "3:", "0４．", "99-"])
        expect([before + text, read(id, before + text)]).toEqual([before + text, code]);
  });
  test("a number alone is no code, but in answers to yes or no and in sexes", () => {
    const answers = new Set(texts.map(([text]) => text).filter((text) => /^\d$/u.test(text)));
    expect([...answers].sort().join("")).toBe({ sex: "12", yesNo: "01", lowAllow: "01", destitute: "01" }[id] ?? "");
    for (let n = 0; n <= 99; n++)
      for (const value of [n, String(n), String(n).padStart(2, "0"), `${n}.`])
        if (!answers.has(String(value))) expect([value, read(id, value)]).toEqual([value, UNREADABLE]);
  });
});

test.each<[string, string, CellValue, unknown]>([
  ["是否享受低保", "lowAllow", 1, "享受"],
  ["是否享受低保", "lowAllow", "0", "未享受"],
  ["享受低保政策情况", "lowAllow", 1, UNREADABLE],
  ["享受低保政策情况", "lowAllow", "0", UNREADABLE],
  ["享受低保政策情况", "lowAllow", "农村低保", "农村低保"],
  ["是否享受低保政策情况", "lowAllow", 1, "享受"],
  ["享受特困供养政策情况", "destitute", 1, UNREADABLE],
  ["是否特困供养人员", "destitute", 1, "享受"],
])("under %s, %s %j is %s", (heading, list, value, expected) => expect(read(list, value, heading)).toBe(expected));

describe("several codes in one cell", () => {
  test.each([
    ["长期慢性病,残疾", "长期慢性病+残疾"],
    ["残疾，长期慢性病", "长期慢性病+残疾"],
    ["残疾、大病", "患有大病+残疾"],
    ["02 长期慢性病；04 残疾", "长期慢性病+残疾"],
    ["健康, 残疾", "健康+残疾"],
    ["长期慢性病残疾", UNREADABLE],
    ["2,4", UNREADABLE],
    ["01、长期慢性病、02、残疾", UNREADABLE],
    ["残疾,", UNREADABLE],
    ["残疾,不详", UNREADABLE],
  ])("%j is %s", (text, expected) => expect(read("health", text)).toBe(expected));

  test.each(OF_SEVERAL)("%s: order, repetition and separator change nothing", (id) => {
    const codes = codeLists.find((list) => list.id === id)!.codes.map(({ code }) => code);
    const separators = fc.array(fc.constantFrom(",", "，", "、", ";", "；", ", ", " 、"), {
      minLength: codes.length * 2,
      maxLength: codes.length * 2,
    });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...codes), { minLength: 1, maxLength: codes.length }),
        separators,
        (all, by) => {
          const text = all.map((code, at) => (at === 0 ? code : by[at]! + code)).join("");
          expect(read(id, text)).toBe(codes.filter((code) => all.includes(code)).join("+"));
        },
      ),
    );
  });
});
