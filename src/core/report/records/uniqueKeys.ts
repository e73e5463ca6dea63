/** The keys, of which the second and later ones of a kind bear `#2`, `#3` …; "" stays "". */
export function uniqueKeys(keys: readonly string[]): readonly string[] {
  const taken = new Set(keys);
  const times = new Map<string, number>();
  return keys.map((key) => {
    let n = (times.get(key) ?? 0) + 1;
    while (n > 1 && taken.has(`${key}#${n}`)) n++;
    times.set(key, n);
    if (key === "" || n === 1) return key;
    taken.add(`${key}#${n}`);
    return `${key}#${n}`;
  });
}
