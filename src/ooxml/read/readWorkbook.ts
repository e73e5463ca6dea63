import type { Package } from "../package/openPackage";
import { readRelations, type Relation } from "../package/readRelations";
import { readText, scanPart } from "../xml/readText";
import { attributesOf, isTrue } from "../xml/scanXml";
import { unescapeXml } from "../xml/xmlText";
import { Refusal } from "../../core/model/Refusal";

export interface WorksheetEntry {
  readonly name: string;
  readonly part: string;
  readonly sheetId: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly active: boolean;
  /** Position among all tabs, chart sheets included. */
  readonly tab: number;
}

export interface DefinedName {
  readonly name: string;
  /** Worksheet that it belongs to, `null` for the whole workbook. */
  readonly sheet: string | null;
  readonly formula: string;
}

export interface WorkbookEntry {
  readonly part: string;
  /** Worksheets in the order of their tabs; chart and dialog sheets are left out. */
  readonly sheets: readonly WorksheetEntry[];
  /** Of all tabs, chart sheets included. */
  readonly tabNames: readonly string[];
  readonly date1904: boolean;
  readonly definedNames: readonly DefinedName[];
  /** Whether adding, removing and renaming sheets is forbidden. */
  readonly isStructureLocked: boolean;
  readonly sharedStringsPart: string | null;
  readonly stylesPart: string | null;
  readonly calcChainPart: string | null;
}

/** The table of contents. Refuses macro and binary workbooks, other office files, and packages without a worksheet. */
export async function readWorkbook(pkg: Package): Promise<WorkbookEntry> {
  const part = await findWorkbookPart(pkg);
  const relations = await readRelations(pkg, part);
  if (
    relations.some(({ kind }) => kind === "vbaProject") ||
    pkg.entries.some(({ name }) => /vbaproject\.bin$/i.test(name))
  ) {
    throw new Refusal("file.macro", { file: pkg.name, found: "vbaProject" });
  }
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const text = await readText(pkg, part);
  const tabs: {
    name: string;
    sheetId: string;
    visibility: WorksheetEntry["visibility"];
    relation: Relation | undefined;
  }[] = [];
  const names: { name: string; tab: number | null; formula: string }[] = [];
  let date1904 = false;
  let isStructureLocked = false;
  let activeTab = 0;
  let nameStart: { name: string; tab: number | null; at: number } | null = null;
  for (const tag of scanPart(pkg, part, text)) {
    const attributes = () => attributesOf(text.slice(tag.start, tag.end));
    if (tag.local === "workbookPr" && tag.kind !== "close") date1904 = isTrue(attributes().get("date1904"));
    else if (tag.local === "workbookProtection" && tag.kind !== "close")
      isStructureLocked = isTrue(attributes().get("lockStructure"));
    else if (tag.local === "workbookView" && tag.kind !== "close")
      activeTab = Number(attributes().get("activeTab") ?? 0);
    else if (tag.local === "sheet" && tag.kind !== "close") {
      const found = attributes();
      const id = [...found].find(([key]) => key === "id" || key.endsWith(":id"))?.[1] ?? "";
      tabs.push({
        name: found.get("name") ?? "",
        sheetId: found.get("sheetId") ?? "",
        visibility: readVisibility(found.get("state")),
        relation: byId.get(id),
      });
    } else if (tag.local === "definedName" && tag.kind === "open") {
      const found = attributes();
      const tab = found.get("localSheetId");
      nameStart = { name: found.get("name") ?? "", tab: tab === undefined ? null : Number(tab), at: tag.end };
    } else if (tag.local === "definedName" && tag.kind === "close" && nameStart) {
      names.push({
        name: nameStart.name,
        tab: nameStart.tab,
        formula: unescapeXml(text.slice(nameStart.at, tag.start)),
      });
      nameStart = null;
    }
  }
  const sheets: WorksheetEntry[] = [];
  tabs.forEach(({ name, sheetId, visibility, relation }, tab) => {
    if (relation?.kind === "chartsheet" || relation?.kind === "dialogsheet" || relation?.kind === "xlMacrosheet")
      return;
    if (relation?.kind !== "worksheet" || pkg.find(relation.target) === null) {
      throw new Refusal("file.damaged", {
        file: pkg.name,
        found: "missingPart",
        part: relation?.target ?? "worksheet",
      });
    }
    if (sheets.some((sheet) => sheet.name === name)) {
      throw new Refusal("file.damaged", { file: pkg.name, found: "duplicateSheet", part });
    }
    sheets.push({ name, part: relation.target, sheetId, visibility, active: tab === activeTab, tab });
  });
  if (sheets.length === 0) throw new Refusal("workbook.noSheet", { file: pkg.name });
  const target = (kind: string): string | null => relations.find((relation) => relation.kind === kind)?.target ?? null;
  return {
    part,
    sheets,
    tabNames: tabs.map(({ name }) => name),
    date1904,
    definedNames: names.map(({ name, tab, formula }) => ({
      name,
      sheet: tab === null ? null : (tabs[tab]?.name ?? null),
      formula,
    })),
    isStructureLocked,
    sharedStringsPart: target("sharedStrings"),
    stylesPart: target("styles"),
    calcChainPart: target("calcChain"),
  };
}

async function findWorkbookPart(pkg: Package): Promise<string> {
  const file = pkg.name;
  const relations = await readRelations(pkg, "");
  const part = relations.find(({ kind }) => kind === "officeDocument")?.target;
  if (part !== undefined && /\.bin$/i.test(part)) throw new Refusal("file.binaryXlsb", { file, found: "xlsb" });
  const other = foreignPackage(pkg, part);
  if (other) throw new Refusal("file.notXlsx", { file, found: other });
  const found = part ?? pkg.find("xl/workbook.xml");
  if (found === null) throw new Refusal("file.notXlsx", { file, found: "zip" });
  if (pkg.find(found) === null) throw new Refusal("file.damaged", { file, found: "missingPart", part: found });
  return found;
}

function foreignPackage(pkg: Package, part: string | undefined): string | null {
  if (part?.startsWith("word/")) return "docx";
  if (part?.startsWith("ppt/")) return "pptx";
  if (part === undefined && pkg.find("mimetype") !== null && pkg.find("content.xml") !== null) return "ods";
  return null;
}

function readVisibility(state: string | undefined): WorksheetEntry["visibility"] {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}
