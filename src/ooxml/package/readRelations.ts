import type { Package } from "./openPackage";
import { attributesOf } from "../xml/scanXml";
import { readText, scanPart } from "../xml/readText";

export interface Relation {
  readonly id: string;
  /** The last word of the type: `worksheet`, `styles` …; the same in transitional and strict files. */
  readonly kind: string;
  /** Part name, as the package spells it where it has such a part. */
  readonly target: string;
}

/** Relations of a part to other parts; external ones are left out and never followed. */
export async function readRelations(pkg: Package, part: string): Promise<Relation[]> {
  const rels = pkg.find(relationsPart(part));
  if (rels === null) return [];
  const text = await readText(pkg, rels);
  const relations: Relation[] = [];
  for (const tag of scanPart(pkg, rels, text)) {
    if (tag.local !== "Relationship" || tag.kind === "close") continue;
    const attributes = attributesOf(text.slice(tag.start, tag.end));
    if (attributes.get("TargetMode") === "External") continue;
    const target = resolve(part, attributes.get("Target") ?? "");
    const type = attributes.get("Type") ?? "";
    relations.push({
      id: attributes.get("Id") ?? "",
      kind: type.slice(type.lastIndexOf("/") + 1),
      target: pkg.find(target) ?? target,
    });
  }
  return relations;
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the package itself is "". */
export function relationsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function resolve(from: string, target: string): string {
  const path = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of target.replaceAll("\\", "/").split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}
