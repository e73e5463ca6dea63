import { textIn } from "../model/textIn";
import type { Member } from "../model/Model";
import { inHousehold, inMember, lacking, under, type Planter } from "./Planter";

const idOf = ({ values }: Member): string => textIn(values, "idNo");
const isPlainAdult = (member: Member, age: number): boolean =>
  age >= 20 && age < 60 && member.values["health"] === "健康";
const isSick = (member: Member): boolean => /慢性病|大病/u.test(textIn(member.values, "health"));

export const MEDICAL: readonly Planter[] = [
  inMember("MED-01", "health", isPlainAdult, [[{ health: null }, "健康状况为空"]]),
  inMember("MED-02", "health", isPlainAdult, [
    [{ health: "健康,长期慢性病" }, "健康与慢性病并选"],
    [{ health: "患有大病、健康" }, "大病与健康并选"],
    [{ health: "长期慢性病;健康" }, "慢性病与健康并选"],
  ]),
  inMember(
    "MED-03",
    "basicMed",
    (member) => member.values["basicMed"] === "是",
    [
      [{ basicMed: "否", empMed: "否" }, "两种医保均为否"],
      [{ basicMed: null, empMed: null }, "两种医保均为空"],
      [{ basicMed: null, empMed: "否" }, "居民医保为空，职工医保为否"],
    ],
    ["basicMed", "empMed"],
  ),
  inMember(
    "MED-04",
    "basicMed",
    isPlainAdult,
    [[{ basicMed: "是", empMed: "是" }, "居民与职工医保都参加"]],
    ["basicMed", "empMed"],
  ),
  inMember("MED-05", "bigMed", (member) => !isSick(member), [
    [{ bigMed: "否" }, "大病保险为否"],
    [{ bigMed: null }, "大病保险为空"],
  ]),
  inMember(
    "MED-06",
    "pension",
    (member, age) => age >= 25,
    [[{ pension: null, empPension: null }, "养老保险为空"]],
    ["pension", "student", "idNo"],
  ),
  under(
    { rule: "MED-03", field: "basicMed" },
    inMember(
      "MED-07",
      "medAid",
      isPlainAdult,
      [[{ basicMed: "否", empMed: "否", medAid: "是" }, "未参保而接受医疗救助"]],
      ["medAid", "basicMed", "empMed"],
    ),
  ),
  inMember(
    "MED-08",
    "idType",
    (member) => idOf(member).length === 20,
    [[(member) => ({ idType: "居民身份证", idNo: idOf(member).slice(0, 18) }), "残疾而无残疾人证"]],
    ["health", "idType", "idNo"],
  ),
  lacking(
    ["measureBackstop"],
    inMember(
      "MED-08",
      "health",
      (member, age) =>
        idOf(member).length === 20 &&
        age > 50 &&
        member.household.plight.cause !== "因残" &&
        member.household.plight.support === undefined,
      [[{ health: "长期慢性病" }, "残疾人证号而健康状况无残疾"]],
      ["health", "idNo"],
    ),
  ),
  under(
    { rule: "MED-05", field: "bigMed" },
    inMember(
      "MED-10",
      "bigMed",
      (member) => isSick(member) && member.household.plight.cause === "因病",
      [[{ bigMed: "否" }, "因病户的病人未参加大病保险"]],
      ["cause1", "health", "bigMed"],
    ),
  ),
  inHousehold("MED-12", "selfPay", ({ plight }) => plight.risk === "因病", [
    [{ selfPay: 5200 }, "合规自付5200元"],
    [{ selfPay: 60_000 }, "合规自付6万元"],
  ]),
];
