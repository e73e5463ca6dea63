import type { CellValue } from "../../src/core/model/RawSheet";

/** Stage at school by age in full years on 1 September; "" for who has left school. `trade`: a vocational school after the ninth year. */
export function stageAt(age: number, trade: boolean): string {
  if (age < 3) return "学龄前儿童";
  if (age < 6) return "学前教育";
  if (age < 12) return "小学";
  if (age < 15) return ["七年级", "八年级", "九年级"][age - 12]!;
  const years = ["一", "二", "三", "四"];
  if (age < 18) return `${trade ? "中职" : "普通高中"}${years[age - 15]!}年级`;
  if (trade) return age < 21 ? `高职高专${years[age - 18]!}年级` : "";
  return age < 22 ? `本科${years[age - 18]!}年级` : "";
}

export const isAtSchool = (stage: CellValue): boolean =>
  typeof stage === "string" && stage !== "" && stage !== "学龄前儿童" && stage !== "学前教育";

/** 雨露计划 helps those at a vocational school. */
export const isVocational = (stage: CellValue): boolean =>
  typeof stage === "string" && /^(?:中职|高职|技师)/u.test(stage);
