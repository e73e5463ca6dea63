import type { Column } from "../model/Dataset";
import type { CodeList, Field } from "../model/Field";
import type { Cells } from "./cells";
import { readCodeColumn } from "./readCode";
import { readDateColumn } from "./readDate";
import { readIdColumn } from "./readIdNumber";
import { readNumberColumn } from "./readNumber";
import { readTextColumn } from "./readText";

/** The code list of every yes/no field. */
const YES_NO = "yesNo";

/** Reads cells as their field's type. The lists hold one for every coded field and one for yes and no. */
export function readColumn(cells: Cells, codeLists: ReadonlyMap<string, CodeList>): Column {
  const { type, codeList } = cells.field;
  switch (type) {
    case "text":
      return readTextColumn(cells);
    case "idNumber":
      return readIdColumn(cells);
    case "integer":
    case "number":
    case "money":
    case "area":
      return readNumberColumn(cells, type);
    case "date":
    case "yearMonth":
      return readDateColumn(cells);
    case "yesNo":
    case "code":
    case "codes": {
      const name = type === "yesNo" ? YES_NO : (codeList ?? "");
      const list = codeLists.get(name);
      if (!list) throw new TypeError(`field ${cells.field.id}: there is no code list "${name}"`);
      const known = type !== "yesNo" && asksKind(cells.heading) ? withoutNumbers(list) : list;
      return readCodeColumn(cells, withAnswers(known, cells.field), type === "codes");
    }
  }
}

/** 是否享受低保 is answered by 1 and 0; 享受低保政策情况 by a kind, which every system numbers in its own way. */
function asksKind(heading: string): boolean {
  return /情况|类别|类型/u.test(heading) && !heading.includes("是否");
}

/** The list without 1 for yes and 0 for no. */
function withoutNumbers(list: CodeList): CodeList {
  const codes = list.codes.map((code) =>
    code.groups.some((group) => group === "yes" || group === "no")
      ? { ...code, aliases: code.aliases.filter((alias) => !/^\d$/u.test(alias)) }
      : code,
  );
  return { ...list, codes };
}

/** The list with the words that answer this one field. */
function withAnswers(list: CodeList, { answers }: Field): CodeList {
  if (answers === undefined) return list;
  const own: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(answers));
  const codes = list.codes.map((code) => ({ ...code, aliases: [...code.aliases, ...(own.get(code.code) ?? [])] }));
  return { ...list, codes };
}
