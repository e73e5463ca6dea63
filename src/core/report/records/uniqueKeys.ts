/** The keys, of which the second and later ones of a kind bear `#2`, `#3` …; "" stays "". */
export function uniqueKeys(keys: readonly string[]): readonly string[] {
  const taken = new Set(keys);
  const seen = new Set<string>();
  return keys.map((key) => {
    if (key === "" || !seen.has(key)) {
      seen.add(key);
      return key;
    }
    let n = 2;
    while (taken.has(`${key}#${n}`)) n++;
    taken.add(`${key}#${n}`);
    return `${key}#${n}`;
  });
}
