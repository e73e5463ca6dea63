/** An ID number as it may be shown outside its sheet: first six and last four characters (110101********002X). */
export function maskId(id: string): string {
  const text = id.trim();
  if (text.length < 11) return "*".repeat(text.length);
  const first18 = text.slice(0, 18);
  return first18.slice(0, 6) + "*".repeat(first18.length - 10) + first18.slice(-4);
}

/** A name as it may be shown outside its sheet: the first character stays. */
export function maskName(name: string): string {
  const [first = "", ...rest] = name.trim();
  return first + "*".repeat(rest.length);
}
