import { textIn } from "../model/textIn";
import type { Household, Member } from "../model/Model";
import { withIncome, withWage } from "./changes";
import { alone, alsoAt, byHand, inHousehold, inMember, type Planter } from "./Planter";

const worksIn = ({ earned }: Member): boolean => earned.other > 0;
const hasPost = ({ earned }: Member): boolean => earned.post > 0;
/** At work like somebody else of the household, so that its wages stay explained. */
const oneOfMany = (member: Member): boolean =>
  worksIn(member) && !hasPost(member) && member.household.members.filter(worksIn).length > 1;
const isIdle = (member: Member, age: number): boolean =>
  age >= 25 && age < 60 && !worksIn(member) && member.values["health"] === "健康";
const isFree = ({ plight }: Household): boolean => plight.support === undefined && plight.cause !== "缺劳力";
const PLACE = { workRegion: "省外务工", workProvince: "广东省", workCity: "东莞市", workCounty: "东莞市" };
const WEAK = "弱劳动力或半劳动力";

export const LABOUR: readonly Planter[] = [
  inMember(
    "LAB-01",
    "labour",
    isIdle,
    [
      [{ labour: null }, "16至59岁劳动技能为空"],
      [{ labour: "有劳动力" }, "劳动技能不在代码表内"],
    ],
    ["labour", "idNo"],
  ),
  inMember(
    "LAB-02",
    "labour",
    (_member, age) => age >= 2 && age <= 5,
    [
      [{ labour: "普通劳动力" }, "学龄前儿童录为普通劳动力"],
      [{ labour: WEAK }, "学龄前儿童录为弱劳动力"],
      [{ labour: "丧失劳动力" }, "学龄前儿童录为丧失劳动力"],
    ],
    ["labour", "idNo", "relation"],
  ),
  inMember(
    "LAB-03",
    "labour",
    isIdle,
    [
      [{ labour: "无劳动力" }, "健康的成年人无劳动力"],
      [{ labour: "丧失劳动力" }, "健康的成年人丧失劳动力"],
      [{ labour: WEAK }, "健康的成年人弱劳动力"],
    ],
    ["labour", "health", "student"],
  ),
  inMember(
    "LAB-04",
    "labour",
    (member, age) => age >= 60 && age < 73 && isFree(member.household),
    [
      [{ labour: "普通劳动力" }, "60岁以上普通劳动力"],
      [{ labour: "技能劳动力" }, "60岁以上技能劳动力"],
    ],
    ["labour", "idNo", "relation"],
  ),
  inMember(
    "LAB-05",
    "labour",
    (member, age) =>
      age < 60 && textIn(member.values, "idNo").endsWith("42") && textIn(member.values, "idNo").length === 20,
    [[{ labour: "普通劳动力" }, "肢体二级残疾录为普通劳动力"]],
    ["labour", "idNo"],
  ),
  inMember(
    "LAB-06",
    "labour",
    (member) => oneOfMany(member),
    [
      [{ labour: "丧失劳动力", health: "长期慢性病" }, "丧失劳动力而务工"],
      [{ labour: "无劳动力", health: "长期慢性病" }, "无劳动力而务工"],
      [{ labour: WEAK, health: "长期慢性病" }, "弱劳动力而务工"],
    ],
    ["labour", "workMonths", "health"],
  ),
  inMember(
    "LAB-07",
    "workMonths",
    (member) => oneOfMany(member),
    [
      [{ workMonths: 0 }, "有务工地而务工时间为0"],
      [{ workMonths: null }, "有务工地而务工时间为空"],
    ],
    ["workRegion", "workMonths"],
  ),
  inMember(
    "LAB-07",
    "workRegion",
    (member) => oneOfMany(member),
    [[{ workRegion: null, workProvince: null, workCity: null, workCounty: null }, "有务工时间而无务工地"]],
    ["workRegion", "workMonths"],
  ),
  inMember("LAB-08", "workMonths", (member) => oneOfMany(member), [
    [{ workMonths: 13 }, "13个月"],
    [{ workMonths: 3.5 }, "3.5个月"],
    [{ workMonths: -3 }, "负3个月"],
    [{ workMonths: "120" }, "120个月"],
  ]),
  inHousehold(
    "LAB-09",
    "incWage",
    (household) => household.plight.support === "低保",
    [[(household) => withIncome(household, { incOtherWage: 3000 }), "无人务工而有工资性收入"]],
    ["incWage", "workMonths", "incPost", "householdId"],
  ),
  alone(
    inHousehold(
      "LAB-09",
      "incWage",
      (household) => household.members.some(worksIn) && !household.members.some(hasPost) && isFree(household),
      [
        [
          (household) => ({ ...withWage(household, 0), measureJob: null, measurePost: null }),
          "有人务工而工资性收入为0",
        ],
      ],
      ["incWage", "workMonths", "householdId"],
    ),
  ),
  alone(
    inHousehold(
      "LAB-10",
      "incWage",
      (household) => household.members.some(worksIn) && !household.members.some(hasPost) && isFree(household),
      [
        [(household) => withWage(household, 60), "全年工资性收入60元"],
        [(household) => withWage(household, 99.5), "全年工资性收入99.5元"],
      ],
    ),
  ),
  inMember(
    "LAB-11",
    "postMonths",
    hasPost,
    [
      [{ postMonths: null }, "有岗位而月数为空"],
      [{ postMonths: 0 }, "有岗位而月数为0"],
    ],
    ["postType", "postMonths"],
  ),
  inMember(
    "LAB-11",
    "postType",
    hasPost,
    [[{ postType: null, channel: "自主就业" }, "有月数而岗位类型为空"]],
    ["postType", "postMonths"],
  ),
  inMember(
    "LAB-12",
    "postType",
    (_member, age) => age >= 6 && age <= 14,
    [[{ postType: "保洁员", postMonths: 6 }, "未满16周岁在岗"]],
    ["postType", "labour", "idNo"],
  ),
  inMember(
    "LAB-12",
    "postType",
    (member, age) => age >= 70 && member.household.plight.support === undefined,
    [[{ postType: "护林员", postMonths: 6, labour: WEAK }, "70周岁以上在岗"]],
    ["postType", "labour", "idNo"],
  ),
  inMember(
    "LAB-12",
    "labour",
    (member, age) => age >= 61 && age <= 68 && isFree(member.household),
    [[{ postType: "护林员", postMonths: 6, labour: "无劳动力" }, "无劳动力在岗"]],
    ["postType", "labour", "idNo"],
  ),
  inMember("LAB-13", "postType", (member) => hasPost(member), [
    [{ postType: "保洁员,护林员,护路员" }, "三种岗位"],
    [{ postType: "保洁员、护林员、护路员、水管员" }, "四种岗位"],
  ]),
  inMember(
    "LAB-14",
    "channel",
    (member) =>
      textIn(member.values, "workRegion") === "省外务工" || textIn(member.values, "workRegion") === "县外省内务工",
    [
      [{ channel: "公益岗位" }, "县外务工而渠道为公益岗位"],
      [{ channel: "扶贫车间" }, "县外务工而渠道为扶贫车间"],
      [{ channel: "帮扶车间" }, "县外务工而渠道为帮扶车间"],
    ],
    ["channel", "workRegion"],
  ),
  inMember(
    "LAB-15",
    "workMonths",
    ({ household }) => household.plight.support === "特困",
    [
      [
        ({ household }) => {
          Object.assign(household.values, withIncome(household, { incOtherWage: 1200 }));
          return { workMonths: 3, ...PLACE, labour: null };
        },
        "特困供养人员外出务工",
      ],
    ],
    ["destitute", "workMonths"],
  ),
  inMember(
    "LAB-16",
    "workIncome",
    (member) => member.values["working"] === "是",
    [[{ workIncome: null }, "已务工而月收入为空"]],
    ["working", "workIncome"],
  ),
  inMember(
    "LAB-16",
    "firm",
    (member) => member.values["working"] === "是",
    [[{ firm: null }, "已务工而企业为空"]],
    ["working", "firm"],
  ),
  inMember(
    "LAB-16",
    "industry",
    (member) => member.values["working"] === "是",
    [[{ industry: null }, "已务工而行业为空"]],
    ["working", "industry"],
  ),
  inMember(
    "LAB-16",
    "channel",
    (member) => member.values["working"] === "是",
    [[{ channel: null }, "已务工而渠道为空"]],
    ["working", "channel"],
  ),
  inMember(
    "LAB-16",
    "workTo",
    (member) => member.values["working"] === "是",
    [
      [{ working: "否" }, "未务工而无结束时间"],
      [{ working: "否", workTo: "205001" }, "结束时间在将来"],
    ],
    ["working", "workTo", "workFrom"],
  ),
  byHand(
    "LAB-17",
    ["personPhone", "workCounty", "householdId"],
    [
      ({ take }) => {
        const household = take(({ members }) => members.filter(worksIn).length > 1);
        const [first, second] = household.members.filter(worksIn) as [Member, Member];
        second.values["personPhone"] = first.values["personPhone"]!;
        first.values["workCounty"] = "东莞市";
        second.values["workCounty"] = "西乡塘区";
        return [first, second].map((entry) => ({ entry, field: "workCounty", note: "同一电话而务工县不同" }));
      },
    ],
  ),
  inMember(
    "LAB-18",
    "labour",
    (member, age) => age < 60 && textIn(member.values, "labour").startsWith("弱"),
    [[{ soldier: "是" }, "现役军人弱劳动力"]],
    ["soldier", "labour"],
  ),
  alsoAt(
    [{ rule: "LAB-18", field: "labour" }],
    inMember(
      "LAB-18",
      "student",
      (member, age) => age >= 18 && /^(?:本科|高职)/u.test(textIn(member.values, "student")),
      [[{ soldier: "是" }, "在校生为现役军人"]],
      ["soldier", "student", "labour"],
    ),
  ),
];
