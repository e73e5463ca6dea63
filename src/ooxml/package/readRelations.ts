import type { Package } from "./openPackage";
import { attributesOf, type XmlTag } from "../xml/scanXml";
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
  return relationsIn(text, part, scanPart(pkg, rels, text)).map((relation) => ({
    ...relation,
    target: pkg.find(relation.target) ?? relation.target,
  }));
}

/** The same of a text that holds the relations of a part. */
export function relationsIn(text: string, part: string, tags: Iterable<XmlTag>): Relation[] {
  const relations: Relation[] = [];
  for (const tag of tags) {
    if (tag.local !== "Relationship" || tag.kind === "close") continue;
    const attributes = attributesOf(text.slice(tag.start, tag.end));
    if (attributes.get("TargetMode") === "External") continue;
    const type = attributes.get("Type") ?? "";
    relations.push({
      id: attributes.get("Id") ?? "",
      kind: type.slice(type.lastIndexOf("/") + 1),
      target: resolve(part, attributes.get("Target") ?? ""),
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
