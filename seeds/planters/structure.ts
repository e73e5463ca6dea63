import { textIn } from "../model/textIn";
import type { Household, Member } from "../model/Model";
import { perHead } from "../model/inventIncome";
import { reborn } from "./changes";
import { byHand, inHousehold, inMember, numberIn, type Planter } from "./Planter";

const relationOf = ({ values }: Member): string => textIn(values, "relation");
const withRelation = ({ members }: Household, relation: string): Member | undefined =>
  members.find((member) => relationOf(member) === relation);
const headOf = ({ members }: Household): Member => members[0]!;

/** Somebody grown up of the household gets the relation of another; a finding stands at either row. */
function secondOf(rule: string, from: string, to: string, note: string): Planter {
  const grown = ({ birth }: Member, year: number): boolean => year - Math.floor(birth / 10_000) > 22;
  return byHand(
    rule,
    ["relation", "householdId"],
    [
      ({ take, model }) => {
        const second = (one: Household) =>
          one.members.find((member) => relationOf(member) === from && grown(member, model.year));
        const household = take((one) => second(one) !== undefined && withRelation(one, to) !== undefined);
        const both = [withRelation(household, to)!, second(household)!];
        both[1]!.values["relation"] = to;
        return both.map((entry) => ({ entry, field: "relation", note }));
      },
    ],
  );
}

export const STRUCTURE: readonly Planter[] = [
  byHand(
    "HH-01",
    ["relation", "householdId"],
    [
      ({ take }) => {
        const household = take(({ members }) => members.length > 1);
        headOf(household).values["relation"] = "其他";
        return [{ entry: household, field: "relation", note: "户主录为其他" }];
      },
      ({ take }) => {
        const household = take(
          (one) => one.members.length > 1 && !withRelation(one, "之父") && headOf(one).sex === "男",
        );
        headOf(household).values["relation"] = "之叔伯";
        return [{ entry: household, field: "relation", note: "户主录为之叔伯" }];
      },
    ],
  ),
  secondOf("HH-02", "之子", "户主", "之子也录为户主"),
  secondOf("HH-03", "之儿媳", "配偶", "之儿媳也录为配偶"),
  byHand(
    "HH-04",
    ["relation", "householdId", "idNo"],
    [
      ({ take, model, shows }) => {
        const household = take((one) => withRelation(one, "配偶") !== undefined && headOf(one).sex === "男");
        const spouse = withRelation(household, "配偶")!;
        Object.assign(spouse.values, { sex: "男", idNo: model.issueId(spouse.birth, "男") });
        return [{ entry: spouse, field: shows("sex") ? "sex" : "idNo", note: "户主与配偶均为男" }];
      },
    ],
  ),
  inMember("HH-05", "relation", (member) => relationOf(member) !== "户主", [
    [{ relation: null }, "关系为空"],
    [{ relation: "邻居" }, "关系不在代码表内"],
    [{ relation: "亲戚" }, "关系不在代码表内"],
  ]),
  byHand(
    "HH-06",
    ["relation", "idNo"],
    [
      ({ take }) => {
        const member = withRelation(
          take((one) => withRelation(one, "之子") !== undefined),
          "之子",
        )!;
        member.values["relation"] = "之女";
        return [{ entry: member, field: "relation", note: "男性录为之女" }];
      },
      ({ take }) => {
        const member = withRelation(
          take((one) => withRelation(one, "之女") !== undefined),
          "之女",
        )!;
        member.values["relation"] = "之子";
        return [{ entry: member, field: "relation", note: "女性录为之子" }];
      },
      ({ take }) => {
        const member = withRelation(
          take((one) => withRelation(one, "之母") !== undefined),
          "之母",
        )!;
        member.values["relation"] = "之父";
        return [{ entry: member, field: "relation", note: "女性录为之父" }];
      },
    ],
  ),
  inHousehold("HH-07", "hhSize", ({ members, plight }) => members.length > 2 && !plight.relocated, [
    [({ values }) => ({ hhSize: numberIn(values, "hhSize") + 1 }), "人数比成员行多一"],
    [({ values }) => ({ hhSize: numberIn(values, "hhSize") - 1 }), "人数比成员行少一"],
  ]),
  inHousehold(
    "HH-08",
    "hhSizeYear",
    ({ members }) => members.length > 2,
    [
      [
        ({ members, values }, { shows }) => ({
          hhSizeYear: members.length - 1,
          // Where 人数 has no column, the income per head is that of the people of the year.
          ...(shows("hhSize") ? {} : { incPer: perHead(numberIn(values, "incNet"), members.length - 1) }),
        }),
        "年度人口少一",
      ],
    ],
    ["hhSizeNow", "hhSizeYear"],
  ),
  byHand(
    "HH-09",
    ["relation", "idNo", "householdId"],
    [
      ({ take }) => {
        const member = withRelation(
          take((one) => withRelation(one, "之兄弟姐妹") !== undefined),
          "之兄弟姐妹",
        )!;
        member.values["relation"] = "之子";
        return [{ entry: member, field: "relation", note: "之子只小几岁" }];
      },
      ({ take }) => {
        const member = withRelation(
          take((one) => withRelation(one, "之兄弟姐妹") !== undefined),
          "之兄弟姐妹",
        )!;
        member.values["relation"] = "之父";
        return [{ entry: member, field: "relation", note: "之父比户主年轻" }];
      },
      ({ take, model }) => {
        const household = take(({ plight }) => plight.id === "old couple");
        const spouse = withRelation(household, "配偶")!;
        const year = Math.floor(headOf(household).birth / 10_000) + 42;
        Object.assign(spouse.values, reborn(spouse, year * 10_000 + 315, model));
        Object.assign(spouse.values, { labour: "弱劳动力或半劳动力", health: "长期慢性病", education: "初中" });
        return [{ entry: spouse, field: "relation", note: "配偶相差42岁" }];
      },
    ],
  ),
  byHand(
    "HH-11",
    ["relation", "idNo", "student"],
    [
      ({ take }) => {
        const household = take(({ plight }) => plight.id === "disaster");
        const [father, mother, son] = household.members as [Member, Member, Member];
        father.values["relation"] = "之父";
        mother.values["relation"] = "之母";
        son.values["relation"] = "户主";
        return [{ entry: son, field: "relation", note: "户主未成年" }];
      },
    ],
  ),
  byHand(
    "HH-11",
    ["relation", "health"],
    [
      ({ take }) => {
        const household = take(({ plight }) => plight.id === "brothers");
        headOf(household).values["health"] = "死亡";
        return [{ entry: headOf(household), field: "health", note: "户主已死亡" }];
      },
    ],
  ),
  byHand(
    "HH-10",
    ["householdId", "relation"],
    [
      ({ take, shows }) => {
        const field = ["idStandard", "landIrrig", "roadDist", "incPer"].find(shows)!;
        const household = take(({ members, plight }) => members.length > 1 && !plight.monitored);
        const last = household.members.at(-1)!;
        const value = household.values[field]!;
        last.values[field] = typeof value === "number" ? value + 300 : "省定标准";
        return [{ entry: last, field, note: "同一户各行不一" }];
      },
    ],
  ),
  inHousehold(
    "HH-14",
    "hhPhone",
    () => true,
    [
      [{ hhPhone: "1374599" }, "位数不足"],
      [({ values }) => ({ hhPhone: `0${textIn(values, "hhPhone").slice(1)}` }), "不以1开头"],
      [{ hhPhone: "无手机" }, "不是号码"],
    ],
    ["hhPhone", "householdId"],
  ),
  byHand(
    "HH-14",
    ["hhPhone", "householdId"],
    [
      ({ take }) => {
        const [first, second] = [take(() => true), take(() => true)];
        second.values["hhPhone"] = first.values["hhPhone"]!;
        return [first, second].map((entry) => ({ entry, field: "hhPhone", note: "两户共用一个电话" }));
      },
    ],
  ),
  {
    ...byHand(
      "HH-16",
      ["relation", "householdId", "idNo", "personId"],
      [
        ({ take, model }) => {
          const member = withRelation(
            take((one) => withRelation(one, "之儿媳") !== undefined),
            "之儿媳",
          )!;
          const personId = `${textIn(member.household.values, "householdId")}09`;
          Object.assign(member.values, { personId, name: "新安娜", idNo: model.issueId(member.birth, "女") });
          return [{ entry: member, field: "relation", note: "本期新增的之儿媳" }];
        },
      ],
    ),
    comparesPeriods: true,
  },
];
