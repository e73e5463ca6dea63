const TAG =
  /<(?:!--[\s\S]*?--|!\[CDATA\[[\s\S]*?\]\]|\?[\s\S]*?\?|(\/?)([^\s/>!?]+)((?:[^>"']|"[^"<]*"|'[^'<]*')*?)(\/?))>/g;

/** Fails unless every element of the text is closed by its own name, every `<` begins a tag and no attribute comes twice. */
export function expectWellFormed(part: string, xml: string): void {
  const open: string[] = [];
  const faults: string[] = [];
  const rest = xml.replace(TAG, (tag, close?: string, name?: string, attributes?: string, empty?: string) => {
    if (name === undefined) return "";
    const names = [...(attributes ?? "").matchAll(/([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)].map((match) => match[1]);
    if (new Set(names).size < names.length) faults.push(`${tag} says something twice`);
    if (close) {
      if (open.pop() !== name) faults.push(`${tag} closes nothing`);
    } else if (!empty) open.push(name);
    return "";
  });
  if (rest.includes("<")) faults.push("a < that begins no tag");
  expect({ part, faults, open }).toEqual({ part, faults: [], open: [] });
}
