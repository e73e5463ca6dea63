/**
 * Full years on a day, both yyyymmdd: the fewest and the most that the birth date allows, which differ only where its month
 * or day is 00. NaN without a birth date or before it.
 */
export function fullYears(birth: number, day: number): readonly [least: number, most: number] {
  if (birth <= 0) return [NaN, NaN];
  const month = Math.floor(birth / 100) % 100;
  const isWhole = birth % 100 !== 0;
  const [first, last] = isWhole ? [0, 0] : month === 0 ? [101, 1231] : [1, 31];
  const [least, most] = [Math.floor((day - birth - last) / 10_000), Math.floor((day - birth - first) / 10_000)];
  return most < 0 ? [NaN, NaN] : [Math.max(0, least), most];
}
