import type { Area } from "../../core/model/RawSheet";
import type { Limits } from "../limits";
import { areaInSheet } from "./areaInSheet";
import { attributesOf, isTrue, scanXml } from "../xml/scanXml";
import { naming } from "../xml/readText";
import { unescapeXml } from "../xml/xmlText";
import { Refusal } from "../../core/model/Refusal";

/** What stands before and after the rows of a sheet and matters to a reader. */
export interface SheetFrame {
  /** As the file claims; it may be wrong or missing. */
  readonly dimension: Area | null;
  readonly isProtected: boolean;
  /** By row and column. */
  readonly merges: readonly Area[];
  /** Formulas of the conditional formats, with the areas they cover as written. */
  readonly conditionalFormats: readonly { readonly areas: string; readonly formula: string }[];
}

interface Place {
  readonly file: string;
  readonly part: string;
  readonly limits: Limits;
}

export function readFrame(head: string, tail: string, { file, part, limits }: Place): SheetFrame {
  const merges: Area[] = [];
  const conditionalFormats: { areas: string; formula: string }[] = [];
  let isProtected = false;
  let areas = "";
  let formulaStart = -1;
  for (const tag of naming(file, part, scanXml(tail, limits.xmlDepth))) {
    const attributes = () => attributesOf(tail.slice(tag.start, tag.end));
    if (tag.local === "mergeCell" && tag.kind !== "close") {
      const area = areaInSheet(attributes().get("ref") ?? "");
      if (!area) throw new Refusal("file.damaged", { file, found: "merge", part });
      if (merges.push(area) > limits.merges) {
        throw new Refusal("file.suspicious", { file, found: "merges", part, limit: limits.merges });
      }
    } else if (tag.local === "sheetProtection" && tag.kind !== "close") isProtected = isTrue(attributes().get("sheet"));
    else if (tag.name.endsWith("conditionalFormatting") && tag.kind === "open") areas = attributes().get("sqref") ?? "";
    else if (tag.local === "formula") {
      if (tag.kind === "open") formulaStart = tag.end;
      else if (tag.kind === "close" && formulaStart >= 0) {
        conditionalFormats.push({ areas, formula: unescapeXml(tail.slice(formulaStart, tag.start)) });
        formulaStart = -1;
      }
    }
  }
  merges.sort((a, b) => a.row - b.row || a.column - b.column);
  return { dimension: readDimension(head), isProtected, merges, conditionalFormats };
}

export function readDimension(head: string): Area | null {
  const tag = /<(?:[\w.-]+:)?dimension\s[^>]*>/.exec(head)?.[0];
  return tag === undefined ? null : areaInSheet(attributesOf(tag).get("ref") ?? "");
}
