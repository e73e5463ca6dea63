import type { CellValue } from "../src/core/model/RawSheet";
import { firstEighteen, idCheckCharacter } from "../src/core/model/idNumber";
import type { CountyEditor, Place } from "./editCounty";
import { textOf } from "./columns";
import { perHead } from "./inventCounty";

/** One finding that a perfect checker reports. */
export interface PlantedFault extends Place {
  readonly rule: string;
  readonly note: string;
}

type Planter = (editor: CountyEditor, turn: number) => readonly (Place & { readonly note: string })[];

/** Plants each rule's fault `perRule` times, each time in another household and, as far as there are, in another form. */
export function plantFaults(editor: CountyEditor, perRule: number): PlantedFault[] {
  const planted: PlantedFault[] = [];
  for (let turn = 0; turn < perRule; turn++) {
    for (const [rule, plant] of Object.entries(PLANTERS)) {
      for (const { sheet, cell, household, note } of plant(editor, turn))
        planted.push({ rule, sheet, cell, household, note });
    }
  }
  return planted;
}

const turnOf = <T>(forms: readonly T[], turn: number): T => forms[turn % forms.length]!;
const numberOf = (value: CellValue): number => Number(value);

/** Net income without what Guangxi does not count. */
const countedNet = ({ household }: CountyEditor, h: number): number =>
  numberOf(household(h, "incNet")) - numberOf(household(h, "incBasicPension")) - numberOf(household(h, "incLowAllow"));

const isPlain = ({ household }: CountyEditor, h: number): boolean =>
  household(h, "hhType") === "脱贫户" && household(h, "monCat") === null;

/** Somebody of working age with an ID number of 18 characters; another's number changes nothing about what is right for them. */
function adultOf(editor: CountyEditor, h: number, sex: CellValue | null): number {
  const isMeant = (m: number): boolean =>
    editor.ageAtCutoff(m) >= 25 &&
    editor.ageAtCutoff(m) <= 57 &&
    textOf(editor.member(m, "idNo")).length === 18 &&
    (sex === null || editor.member(m, "sex") === sex);
  return editor.membersOf(h).find(isMeant) ?? -1;
}

function takeAdult(editor: CountyEditor, sex: CellValue | null = null): number {
  return adultOf(
    editor,
    editor.take((h) => adultOf(editor, h, sex) >= 0),
    sex,
  );
}

function childOf(editor: CountyEditor, h: number, from: number, to: number): number {
  return editor.membersOf(h).find((m) => editor.ageAtCutoff(m) >= from && editor.ageAtCutoff(m) <= to) ?? -1;
}

const PLANTERS: Readonly<Record<string, Planter>> = {
  "ID-02": (editor, turn) => {
    const m = takeAdult(editor);
    const id = textOf(editor.member(m, "idNo"));
    const wrong = idCheckCharacter(id) === "X" ? "1" : idCheckCharacter(id) === "9" ? "0" : "9";
    const slipped = id.slice(0, 16) + String((Number(id.charAt(16)) + 2) % 10) + id.charAt(17);
    const [value, note] = turnOf(
      [
        [id.slice(0, 17) + wrong, "校验码录错"],
        [slipped, "第17位录错，性别奇偶未变"],
        [`${id.slice(0, 17)}${wrong}63`, "残疾人证号的前18位校验码错"],
      ] as const,
      turn,
    );
    editor.setMember(m, value.length > 18 ? { idNo: value, health: "残疾" } : { idNo: value });
    return [{ ...editor.placeOfMember(m, "idNo"), note }];
  },
  "ID-06": (editor, turn) => {
    const original = takeAdult(editor);
    const copy = takeAdult(editor, editor.member(original, "sex"));
    const id = firstEighteen(textOf(editor.member(original, "idNo")));
    const [value, note] = turnOf(
      [
        [id, "两户录入同一证件号码"],
        [`${id}44`, "18位与20位为同一人"],
        [`${id.slice(0, 6)} ${id.slice(6)}`, "中间有空格的同一号码"],
      ] as const,
      turn,
    );
    editor.setMember(copy, value.endsWith(`${id}44`) ? { idNo: value, health: "残疾" } : { idNo: value });
    return [original, copy].map((m) => ({ ...editor.placeOfMember(m, "idNo"), note }));
  },
  "ID-10": (editor) => {
    const m = takeAdult(editor);
    editor.setMember(m, { idNo: Number(`${textOf(editor.member(m, "idNo")).slice(0, 15)}000`) });
    return [{ ...editor.placeOfMember(m, "idNo"), note: "证件号码存为数字，末三位已丢失" }];
  },
  "HH-01": (editor, turn) => {
    const h = editor.take((other) => editor.membersOf(other).length >= 2);
    const m = editor.membersOf(h)[0]!;
    const [relation, note] = turnOf(
      [
        ["其他", "户主录为其他"],
        ["之兄弟姐妹", "户主录为之兄弟姐妹"],
      ] as const,
      turn,
    );
    editor.setMember(m, { relation });
    return [{ ...editor.placeOfMember(m, "relation"), note }];
  },
  "HH-07": (editor, turn) => {
    const isMore = turn % 2 === 0;
    const h = editor.take((other) => {
      const size = editor.membersOf(other).length;
      return size >= 2 && countedNet(editor, other) / (size + 1) > 4100;
    });
    const size = editor.membersOf(h).length + (isMore ? 1 : -1);
    editor.setHousehold(h, { hhSize: size, incPer: perHead(numberOf(editor.household(h, "incNet")), size) });
    return [{ ...editor.placeOfHousehold(h, "hhSize"), note: isMore ? "人数比成员行多一" : "人数比成员行少一" }];
  },
  "STU-02": (editor, turn) => {
    const form = turn % 5;
    const [from, to]: readonly [number, number] = form === 3 ? [5, 8] : form === 4 ? [14, 17] : [8, 14];
    const m = childOf(
      editor,
      editor.take((other) => childOf(editor, other, from, to) >= 0),
      from,
      to,
    );
    const unschooled = { student: null, education: "小学" };
    if (form === 3) editor.rebirth(m, 20140901);
    if (form === 4) editor.rebirth(m, 20040902);
    editor.setMember(
      m,
      turnOf<Parameters<CountyEditor["setMember"]>[1]>(
        [
          unschooled,
          { ...unschooled, dropReason: "厌学" },
          { student: "非在校生", education: null },
          { student: "学前教育", education: null },
          { student: null, education: "初中", labour: "普通劳动力" },
        ],
        turn,
      ),
    );
    const note = turnOf(["在校生状况为空", "厌学辍学", "非在校生", "截止日当天满6周岁", "截止日差一天满16周岁"], turn);
    return [{ ...editor.placeOfMember(m, "student"), note }];
  },
  "LAB-08": (editor, turn) => {
    const worksIn = (h: number): number =>
      editor.membersOf(h).find((m) => numberOf(editor.member(m, "workMonths")) > 0) ?? -1;
    const m = worksIn(editor.take((h) => worksIn(h) >= 0));
    const workMonths = turnOf<CellValue>([13, 24, "13个月", 3.5, -3, 120], turn);
    editor.setMember(m, { workMonths });
    return [{ ...editor.placeOfMember(m, "workMonths"), note: `务工时间为${textOf(workMonths)}` }];
  },
  "MED-03": (editor, turn) => {
    const h = editor.take(() => true);
    const m = editor.membersOf(h).at(-1)!;
    const [basicMed, empMed, note] = turnOf(
      [
        ["否", "否", "两种医保均为否"],
        [null, null, "两种医保均为空"],
        [null, "否", "居民医保为空，职工医保为否"],
      ] as const,
      turn,
    );
    editor.setMember(m, { basicMed, empMed });
    return [{ ...editor.placeOfMember(m, "basicMed"), note }];
  },
  "INC-03": (editor, turn) => {
    const h = editor.take((other) => {
      const size = editor.membersOf(other).length;
      return size >= 2 && countedNet(editor, other) / (size + 1) > 4100;
    });
    const net = numberOf(editor.household(h, "incNet"));
    const size = editor.membersOf(h).length;
    const fair = perHead(net, size);
    const [incPer, note] = turnOf<readonly [CellValue, string]>(
      [
        [perHead(net, size - 1), "按少一人计算"],
        [perHead(net, size + 1), "按多一人计算"],
        [Math.round((fair + 1.02) * 100) / 100, "差额刚超过1元"],
        [`${Math.round(fair + 300).toLocaleString("en-US")}元`, "带千分位和单位的文本"],
        [net, "误填全户纯收入"],
      ],
      turn,
    );
    editor.setHousehold(h, { incPer });
    return [{ ...editor.placeOfHousehold(h, "incPer"), note }];
  },
  "INC-05": (editor, turn) => {
    const h = editor.take((other) => isPlain(editor, other));
    const forms: readonly (readonly [number, CellValue, string])[] = [
      [4000, 4000, "正好4000元，未超过标准"],
      [3999.99, 3999.99, "差一分到标准"],
      [4000, "4,000元", "文本4,000元"],
      [3600, "３６００", "全角数字"],
      [2864, 2864, "低于标准"],
      [3150.5, 3150.5, "低于标准"],
    ];
    const [perPerson, written, note] = turnOf(forms, turn);
    editor.setIncome(h, perPerson);
    editor.setHousehold(h, { incPer: written });
    return [{ ...editor.placeOfHousehold(h, "incPer"), note }];
  },
  "LIV-02": (editor, turn) => {
    const h = editor.take((other) => isPlain(editor, other));
    const [danger, grade, note] = turnOf(
      [
        ["是", "D级", "危房D级"],
        ["是", "危房C类", "危房C类"],
        ["是", "D级别", "危房D级别"],
      ] as const,
      turn,
    );
    editor.setHousehold(h, { danger, grade });
    return [{ ...editor.placeOfHousehold(h, "danger"), note }];
  },
  "LIV-08": (editor, turn) => {
    const h = editor.take((other) => isPlain(editor, other));
    const [waterHard, waterSafe, note] = turnOf(
      [
        ["否", "否", "饮水安全未解决"],
        ["否", null, "饮水安全为空"],
        ["是", "是", "饮水困难，却又安全"],
        ["是", "否", "饮水困难且未解决"],
      ] as const,
      turn,
    );
    editor.setHousehold(h, { waterHard, waterSafe });
    return [{ ...editor.placeOfHousehold(h, "waterSafe"), note }];
  },
};

/** Cells that cannot be read; what depends on them must stay unknown. They are findings about the cells alone. */
export function plantUnreadable(editor: CountyEditor): PlantedFault[] {
  const plant = (rule: string, field: "incNet" | "incProp" | "area", value: CellValue, note: string): PlantedFault => {
    const h = editor.take((other) => isPlain(editor, other));
    editor.setHousehold(h, { [field]: value });
    return { rule, ...editor.placeOfHousehold(h, field), note };
  };
  return [
    plant("VAL-01", "incNet", "1.2万", "以万为单位的文本，不作猜测"),
    plant("VAL-01", "area", "不详", "无法识别的面积"),
    plant("VAL-02", "incProp", { error: "#REF!" }, "公式错误"),
  ];
}
