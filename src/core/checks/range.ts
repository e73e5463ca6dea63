import { columnOfType, shown, type CheckKind, type CheckOf } from "./CheckKind";
import { numbersOf } from "./compile";
import { compare, TRUE } from "./truth";

export const range: CheckKind<CheckOf<"range">> = (check, level, scope, emit) => {
  const { field, severity } = check;
  const whole = check.whole ?? false;
  const way = columnOfType(field, ["number"], level, scope);
  const value = numbersOf({ field }, level, scope);
  const min = numbersOf(check.min ?? NaN, level, scope);
  const max = numbersOf(check.max ?? NaN, level, scope);
  const report = (entry: number, found: number, low: number, high: number): void => {
    const messageId =
      compare(found, "<", low) === TRUE
        ? "range.below"
        : compare(found, ">", high) === TRUE
          ? "range.above"
          : whole && !Number.isInteger(found)
            ? "range.notWhole"
            : null;
    if (!messageId) return;
    const bounds = { ...(!Number.isNaN(low) && { min: low }), ...(!Number.isNaN(high) && { max: high }) };
    const data = { value: shown(way, entry), ...bounds };
    emit({ messageId, data, level, entry, field, related: [], severity });
  };
  return {
    inBlock: (entries, admitted) => {
      const values = value.values();
      const lows = min.values();
      const highs = max.values();
      for (let place = 0; place < entries.length; place++) {
        const found = values[place]!;
        if (found < lows[place]! || found > highs[place]! || (whole && found !== Math.floor(found))) {
          const isKnown = !Number.isNaN(found);
          if (isKnown && admitted[place] === TRUE) report(entries[place]!, found, lows[place]!, highs[place]!);
        }
      }
    },
  };
};
