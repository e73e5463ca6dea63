import { perHead } from "./inventCounty";
import type { CountyEditor } from "./editCounty";

/** Values that lie just on the right side of a limit, or are excused: no rule may report them. */
export function plantLookalikes(editor: CountyEditor): void {
  const { take, membersOf, ageAtCutoff, household } = editor;
  const isPlain = (h: number): boolean => household(h, "hhType") === "脱贫户" && household(h, "monCat") === null;
  const isMonitored = (h: number): boolean => household(h, "monCat") !== null;
  const childOf = (h: number, from: number, to: number): number =>
    membersOf(h).find((m) => ageAtCutoff(m) >= from && ageAtCutoff(m) <= to) ?? -1;

  editor.setIncome(take(isPlain), 4000.01);

  const young = take((h) => childOf(h, 4, 7) >= 0);
  const five = childOf(young, 4, 7);
  editor.rebirth(five, 20140902);
  editor.setMember(five, { student: "学前教育", education: null });

  const old = take((h) => childOf(h, 15, 18) >= 0);
  const sixteen = childOf(old, 15, 18);
  editor.rebirth(sixteen, 20040901);
  editor.setMember(sixteen, { student: null, education: "初中", labour: "普通劳动力" });

  const excused = take((h) => childOf(h, 8, 14) >= 0);
  editor.setMember(childOf(excused, 8, 14), {
    student: null,
    education: "小学",
    dropReason: "因病",
    health: "长期慢性病",
  });

  const rounded = take((h) => isPlain(h) && Number(household(h, "incNet")) % membersOf(h).length === 0);
  const size = membersOf(rounded).length;
  editor.setHousehold(rounded, { incPer: perHead(Number(household(rounded, "incNet")), size) + 1 });

  const worker = take((h) => membersOf(h).some((m) => Number(editor.member(m, "workMonths")) > 0));
  const busy = membersOf(worker).find((m) => Number(editor.member(m, "workMonths")) > 0)!;
  editor.setMember(busy, { workMonths: 12 });

  editor.setHousehold(take(isMonitored), { danger: "是", grade: "D级" });
  editor.setHousehold(take(isMonitored), { waterSafe: "否", waterHard: "是" });
}
