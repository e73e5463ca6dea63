const TAG =
  /<(?:!--[\s\S]*?--|!\[CDATA\[[\s\S]*?\]\]|\?[\s\S]*?\?|(\/?)([^\s/>!?]+)((?:[^>"']|"[^"<]*"|'[^'<]*')*?)(\/?))>/g;

/** Fails unless every element is closed by its own name, every `<` begins a tag, no attribute comes twice and every prefix is declared. */
export function expectWellFormed(part: string, xml: string): void {
  const open: { readonly name: string; readonly prefixes: readonly string[] }[] = [];
  const faults: string[] = [];
  const rest = xml.replace(TAG, (tag, close?: string, name?: string, attributes?: string, empty?: string) => {
    if (name === undefined) return "";
    if (close) {
      if (open.pop()?.name !== name) faults.push(`${tag} closes nothing`);
      return "";
    }
    const names = [...(attributes ?? "").matchAll(/([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)].map(
      (match) => match[1] ?? "",
    );
    if (new Set(names).size < names.length) faults.push(`${tag} says something twice`);
    const own = names.filter((one) => one.startsWith("xmlns:")).map((one) => one.slice(6));
    const prefixes = [...(open.at(-1)?.prefixes ?? ["xml", "xmlns"]), ...own];
    for (const used of [name, ...names]) {
      if (used.includes(":") && !prefixes.includes(used.split(":")[0] ?? "")) faults.push(`${used} is not declared`);
    }
    if (!empty) open.push({ name, prefixes });
    return "";
  });
  if (rest.includes("<")) faults.push("a < that begins no tag");
  expect({ part, faults, open: open.map(({ name }) => name) }).toEqual({ part, faults: [], open: [] });
}
