import { textIn } from "../model/textIn";
import { idCheckCharacter } from "../../src/core/model/idNumber";
import type { Member } from "../model/Model";
import { withCheck } from "./changes";
import { byHand, inMember, type Ground, type Planter } from "./Planter";

const idOf = ({ values }: Member): string => textIn(values, "idNo");
/** Of such a person the age matters to no rule that the planted fault could touch. */
const isAdult = (member: Member, age: number): boolean => age >= 30 && age < 60 && idOf(member).length === 18;
const isHead = ({ values }: Member): boolean => values["relation"] === "户主";

/** A copy of one person's number at another, in the same village or far from it. */
function twins(write: (id: string) => string, note: string, far: boolean) {
  return (ground: Ground) => {
    const adultIn = (members: readonly Member[]): Member | undefined =>
      members.find(
        (member) => isAdult(member, ground.model.year - Math.floor(member.birth / 10_000) - 1) && !isHead(member),
      );
    const first = ground.take(({ members }) => adultIn(members) !== undefined);
    const second = ground.take(
      ({ members, values }) =>
        adultIn(members) !== undefined &&
        (values["village"] === first.values["village"]) !== far &&
        values !== first.values,
    );
    const [original, copy] = [adultIn(first.members)!, adultIn(second.members)!];
    Object.assign(copy.values, {
      idNo: write(idOf(original)),
      birth: original.values["birth"]!,
      sex: original.values["sex"]!,
    });
    return [original, copy].map((entry) => ({ entry, field: "idNo", note }));
  };
}

function samePersonId(ground: Ground) {
  const [first, second] = [ground.take(() => true), ground.take(() => true)].map(({ members }) => members[0]!);
  second!.values["personId"] = first!.values["personId"]!;
  return [first!, second!].map((entry) => ({ entry, field: "personId", note: "两人的人口编号相同" }));
}

export const IDENTITY: readonly Planter[] = [
  inMember("ID-01", "idNo", isAdult, [
    [(member) => ({ idNo: idOf(member).slice(0, 17) }), "少一位"],
    [(member) => ({ idNo: idOf(member).slice(0, 6) + idOf(member).slice(8, 17) }), "15位老号"],
    [(member) => ({ idNo: `${idOf(member)}4` }), "19位"],
  ]),
  inMember("ID-02", "idNo", isAdult, [
    [(member) => ({ idNo: idOf(member).slice(0, 17) + (idOf(member).endsWith("X") ? "1" : "X") }), "校验码录错"],
    [(member) => ({ idNo: slipped(idOf(member)) }), "第17位录错，性别奇偶未变"],
  ]),
  inMember("ID-03", "idNo", isAdult, [
    [(member) => ({ idNo: withCheck(`${idOf(member).slice(0, 10)}1332${idOf(member).slice(14)}`) }), "13月32日"],
    [(member) => ({ idNo: withCheck(`${idOf(member).slice(0, 6)}2091${idOf(member).slice(10)}`) }), "生于2091年"],
  ]),
  inMember(
    "ID-03",
    "idNo",
    (member) => member.values["relation"] === "之母" && idOf(member).length === 18,
    [[(member) => ({ idNo: withCheck(`${idOf(member).slice(0, 6)}1889${idOf(member).slice(10)}`) }), "生于1889年"]],
    ["idNo", "relation"],
  ),
  inMember(
    "ID-04",
    "idNo",
    (member) => idOf(member).length === 20,
    [
      [(member) => ({ idNo: `${idOf(member).slice(0, 18)}82` }), "残疾类别为8"],
      [(member) => ({ idNo: `${idOf(member).slice(0, 18)}45` }), "残疾等级为5"],
      [(member) => ({ idNo: `${idOf(member).slice(0, 18)}40` }), "残疾等级为0"],
    ],
    ["idNo", "health"],
  ),
  inMember("ID-05", "idNo", isAdult, [
    [(member) => ({ idNo: withCheck(`999999${idOf(member).slice(6)}`) }), "999999开头，无证"],
    [{ idNo: null }, "证件号码为空"],
  ]),
  byHand(
    "ID-06",
    ["idNo", "village"],
    [
      twins((id) => id, "两户录入同一证件号码", false),
      twins((id) => `${id.slice(0, 6)} ${id.slice(6)}`.replace(" ", ""), "两乡录入同一证件号码", true),
    ],
  ),
  inMember("ID-07", "sex", isAdult, [
    [({ sex }) => ({ sex: sex === "男" ? "女" : "男" }), "性别与证件号码相反"],
    [({ sex }) => ({ sex: sex === "男" ? "2" : "1" }), "性别代码与证件号码相反"],
  ]),
  inMember("ID-08", "birth", isAdult, [
    [({ birth }) => ({ birth: String(birth - 10_000) }), "早一年"],
    [({ birth }) => ({ birth: String(birth + (birth % 100 === 28 ? -1 : 1)) }), "差一天"],
    [({ birth }) => ({ birth: `${Math.floor(birth / 10_000)}年12月31日` }), "月日录错"],
  ]),
  inMember("ID-10", "idNo", isAdult, [
    [(member) => ({ idNo: Number(`${idOf(member).slice(0, 15)}000`) }), "存为数字，末三位已丢失"],
  ]),
  byHand("ID-11", ["personId"], [samePersonId]),
  byHand(
    "ID-11",
    ["householdId", "village"],
    [
      ({ take }) => {
        const { members, values } = take((household) => household.members.length > 1);
        const last = members.at(-1)!;
        last.values["village"] = `${textIn(values, "village").slice(0, 1)}林新村`;
        return [{ entry: last, field: "village", note: "同一户编号在两村" }];
      },
    ],
  ),
  inMember("ID-12", "name", isAdult, [
    [({ values }) => ({ name: `${textIn(values, "name")}2` }), "姓名带数字"],
    [({ values }) => ({ name: `${textIn(values, "name")}（已故）` }), "姓名注明已故"],
    [({ values }) => ({ name: textIn(values, "name").split("").join(" ") }), "姓名有空格"],
  ]),
];

/** The 17th digit read wrongly, by two: the sex stays, the check character does not fit. */
function slipped(id: string): string {
  const changed = id.slice(0, 16) + String((Number(id.charAt(16)) + 2) % 10) + id.charAt(17);
  return idCheckCharacter(changed.slice(0, 17)) === id.charAt(17) ? `${id.slice(0, 17)}0` : changed;
}
