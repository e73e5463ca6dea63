import { textIn } from "../model/textIn";
import type { Household, Member } from "../model/Model";
import { byHand, inHousehold, inMember, type Planter } from "./Planter";

const stageOf = ({ values }: Member): string => textIn(values, "student");
const isPupil = (member: Member): boolean => stageOf(member) === "小学";
const isJunior = (member: Member): boolean => /^.年级$/u.test(stageOf(member));
const pupils = ({ members }: Household): readonly Member[] =>
  members.filter((member) => isPupil(member) || isJunior(member));
/** Others of the household still go to school, so that it has a student either way. */
const hasOthers = ({ household }: Member): boolean => pupils(household).length > 1;
const hasTrade = ({ members }: Household): boolean => members.some((member) => /^(?:中职|高职)/u.test(stageOf(member)));

const WORK = {
  workIncome: 1800,
  firm: "澄岭县绿源茶业公司",
  industry: "农业",
  channel: "自主就业",
  workFrom: "202307",
};
const GRADE_BEFORE: Readonly<Record<string, string>> = {
  八年级: "七年级",
  九年级: "八年级",
  普通高中二年级: "普通高中一年级",
  普通高中三年级: "普通高中二年级",
};

export const EDUCATION: readonly Planter[] = [
  inMember(
    "STU-01",
    "education",
    isPupil,
    [[{ education: "小学" }, "文化程度与在校生状况都填"]],
    ["education", "student"],
  ),
  inMember(
    "STU-01",
    "student",
    (member, age) => age > 30 && stageOf(member) === "",
    [[{ education: null }, "都为空"]],
    ["education", "student"],
  ),
  inMember(
    "STU-02",
    "student",
    (member) => (isPupil(member) || isJunior(member)) && hasOthers(member),
    [
      [{ student: null, education: "小学" }, "在校生状况为空"],
      [{ student: null, education: "小学", dropReason: "厌学" }, "厌学辍学"],
      [{ student: "非在校生", education: "小学" }, "非在校生"],
    ],
    ["student", "idNo", "education"],
  ),
  inMember(
    "STU-03",
    "dropReason",
    isPupil,
    [
      [{ dropOut: "是" }, "失学辍学而原因为空"],
      [{ dropOut: "是", dropReason: "无" }, "原因写无"],
    ],
    ["dropOut", "dropReason"],
  ),
  inMember(
    "STU-04",
    "student",
    (member, age) => age >= 15 && age <= 18 && /^普通高中/u.test(stageOf(member)),
    [[{ student: "小学" }, "15岁以上仍读小学"]],
    ["student", "idNo"],
  ),
  inMember(
    "STU-04",
    "student",
    (_member, age) => age >= 4 && age <= 5,
    [[{ student: "小学" }, "未满6周岁已读小学"]],
    ["student", "idNo"],
  ),
  inMember(
    "STU-05",
    "student",
    (member, age) => isPupil(member) && age <= 10,
    [
      [{ student: "七年级" }, "10岁以下读初中"],
      [{ student: "八年级" }, "10岁以下读初中"],
    ],
    ["student", "idNo"],
  ),
  inMember(
    "STU-05",
    "student",
    (member, age) => age >= 19 && /^本科/u.test(stageOf(member)),
    [[{ student: "九年级" }, "19岁读初中"]],
    ["student", "idNo"],
  ),
  inMember(
    "STU-06",
    "student",
    (member, age) => isJunior(member) && age <= 14 && !hasTrade(member.household),
    [
      [{ student: "普通高中一年级" }, "14岁以下读高中"],
      [{ student: "本科一年级" }, "14岁以下读本科"],
    ],
    ["student", "idNo"],
  ),
  inMember(
    "STU-07",
    "student",
    (member, age) => age >= 16 && age <= 17 && /^普通高中/u.test(stageOf(member)),
    [
      [{ student: "本科一年级" }, "未满18周岁读本科"],
      [{ student: "硕士研究生及以上" }, "未满20周岁读研究生"],
    ],
    ["student", "idNo"],
  ),
  inMember(
    "STU-08",
    "education",
    (member, age) => age >= 16 && age <= 18 && /^普通高中/u.test(stageOf(member)),
    [
      [{ student: null, education: "小学", labour: "普通劳动力", pension: "是" }, "16至22岁文化程度为小学"],
      [{ student: null, education: "文盲或半文盲", labour: "普通劳动力", pension: "是" }, "16至22岁为文盲"],
    ],
    ["education", "student", "idNo"],
  ),
  {
    ...inMember(
      "STU-09",
      "student",
      (member, age) =>
        !member.household.plight.isNew && /^(?:[八九]年级|普通高中[二三]年级)$/u.test(stageOf(member)) && age < 19,
      [[(member) => ({ student: GRADE_BEFORE[stageOf(member)]! }), "与上年同一年级"]],
      ["student", "idNo"],
    ),
    comparesPeriods: true,
  },
  inMember(
    "STU-10",
    "labour",
    (member, age) => age >= 16 && /^(?:普通高中|本科|中职)/u.test(stageOf(member)),
    [
      [{ labour: "普通劳动力" }, "在校生录为普通劳动力"],
      [{ labour: "弱劳动力或半劳动力" }, "在校生录为弱劳动力"],
      [{ labour: "技能劳动力" }, "在校生录为技能劳动力"],
    ],
    ["student", "labour"],
  ),
  inMember("STU-11", "working", isPupil, [[{ working: "是", ...WORK }, "小学生已务工"]], ["student", "working"]),
  inMember(
    "STU-11",
    "planWork",
    isJunior,
    [
      [{ planWork: "是" }, "初中生计划务工"],
      [{ planWork: "是", working: "否" }, "初中生计划务工"],
    ],
    ["student", "planWork", "working"],
  ),
  byHand(
    "STU-12",
    ["measureEducation", "student", "householdId"],
    [
      ({ take }) => {
        const household = take((one) => pupils(one).length > 0 && !hasTrade(one));
        household.values["measureEducation"] = "雨露计划";
        return [{ entry: household, field: "measureEducation", note: "无中职高职学生而享受雨露计划" }];
      },
      ({ take }) => {
        const household = take((one) => hasTrade(one) && !one.plight.monitored?.includes("边缘"));
        household.values["measureEducation"] = "教育资助";
        return [{ entry: household, field: "measureEducation", note: "有中职学生而未享受雨露计划" }];
      },
    ],
  ),
  inHousehold(
    "STU-15",
    "measureCompulsory",
    (household) => pupils(household).length > 0,
    [
      [
        (household) => {
          Object.assign(pupils(household)[0]!.values, { dropOut: "是", dropReason: "因病" });
          return { measureCompulsory: null };
        },
        "辍学而无义务教育保障措施",
      ],
    ],
    ["dropOut", "measureCompulsory", "householdId"],
  ),
];
