/** Round numbers from below the least to above the most, at most seven of them; 0 is among them unless all lie far from it. */
export function axisTicks(least: number, most: number): readonly number[] {
  const low = Math.min(least, 0);
  const high = Math.max(most, 0) || (low === 0 ? 1 : 0);
  const rough = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => power * factor >= rough * 0.999) ?? 10);
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step - 1e-9);
  // Multiplied, not added up: 0.1 + 0.2 would not be 0.3.
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
