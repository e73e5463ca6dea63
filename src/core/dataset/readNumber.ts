import { ERROR, UNREADABLE, VALUE } from "../model/Dataset";
import type { NumberColumn } from "../model/Dataset";
import type { FieldType } from "../model/Field";
import { cellAt, emptyColumn, isPlaceholder } from "./cells";
import { isBlank } from "../model/RawSheet";
import type { Cells } from "./cells";

type NumberType = Extract<FieldType, "integer" | "number" | "money" | "area">;

const PLAIN = /^-?\d+(?:\.\d+)?$/u;
const GROUPED = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
/** Units that leave the number as it is. 万元 and 元/月 do not, and so make a text unreadable. */
const UNITS: Readonly<Record<NumberType, RegExp>> = {
  money: /(?:元|圆|元整|元\/年|元\/人|元\/人·?年)$/u,
  area: /(?:m2|m²|平方米?|平米|平)$/iu,
  integer: /(?:口人|人|口|户|个|岁)$/u,
  number: /(?:亩|个月|月|公里|千米|km|人|口|户|个)$/iu,
};

export function readNumberColumn(cells: Cells, type: NumberType): NumberColumn {
  const base = emptyColumn(cells);
  const { state, cleaned } = base;
  const values = new Float64Array(state.length).fill(Number.NaN);
  for (let entry = 0; entry < state.length; entry++) {
    const value = cellAt(cells, entry);
    if (value === null || isBlank(value)) continue;
    let number = Number.NaN;
    if (typeof value === "number") {
      number = toPrecision(value, type);
    } else if (typeof value === "string") {
      const text = value.trim();
      if (isPlaceholder(text)) continue;
      number = toPrecision(readNumber(text, type), type);
      if (!Number.isNaN(number) && !PLAIN.test(text)) cleaned.add(entry);
    } else if (typeof value === "object") {
      state[entry] = ERROR;
      continue;
    }
    values[entry] = number;
    state[entry] = Number.isNaN(number) ? UNREADABLE : VALUE;
  }
  return { ...base, type: "number", values };
}

/** The number in a text without spaces around it, NaN where reading it would be a guess. */
export function readNumber(text: string, type: NumberType): number {
  if (PLAIN.test(text)) return Number(text);
  const bare = text
    .normalize("NFKC")
    .replace(/(?<!\d)\s|\s(?!\d)/gu, "")
    .replace(/^[¥￥]/u, "")
    .replace(/^−/u, "-")
    .replace(UNITS[type], "");
  if (PLAIN.test(bare)) return Number(bare);
  return GROUPED.test(bare) ? Number(bare.replaceAll(",", "")) : Number.NaN;
}

/** Yuan to 分 and m² to cm², half away from zero; whole numbers only for integers. */
function toPrecision(value: number, type: NumberType): number {
  if (Number.isInteger(value) || type === "number") return value;
  if (type === "integer") return Number.NaN;
  const scale = type === "money" ? 100 : 10_000;
  const scaled = Math.abs(value) * scale;
  const fraction = scaled - Math.floor(scaled);
  // 1.005 × 100 is 100.49999…: near a half the binary noise is cut off first.
  const exact = Math.abs(fraction - 0.5) < 1e-6 ? Number(scaled.toPrecision(15)) : scaled;
  return (Math.sign(value) * Math.round(exact)) / scale;
}
