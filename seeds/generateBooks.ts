import type { Field } from "../src/core/model/Field";
import type { RulePack } from "../src/core/model/Rule";
import { BOOKS, type Book } from "./books";
import { makeBook, type MadeBook } from "./makeBook";
import { plantBook } from "./planters/plantBook";
import { scheduleOf } from "./planters/schedule";
import { writeBook } from "./sheets/writeBook";

/** A workbook with every fault that its sheets can show, by the packs' rules. */
export function makeFaulty(book: Book, packs: readonly RulePack[]): MadeBook {
  return makeBook(book, fieldsFor(book, packs), (model) => plantBook(model, book, scheduleOf(book, packs)));
}

function fieldsFor({ pack }: Book, packs: readonly RulePack[]): readonly Field[] {
  return packs.find(({ id }) => id === pack)?.fields ?? [];
}

/** Every file of the folder `books` by name. */
export async function generateBooks(packs: readonly RulePack[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const book of BOOKS) {
    const faulty = makeFaulty(book, packs);
    const clean = makeBook(book, fieldsFor(book, packs));
    files.set(`${book.id}.xlsx`, await writeBook(faulty.now.sheets));
    files.set(`${book.id}-clean.xlsx`, await writeBook(clean.now.sheets));
    if (faulty.before) files.set(`${book.id}-previous.xlsx`, await writeBook(faulty.before.sheets));
    files.set(`${book.id}.truth.json`, new TextEncoder().encode(truthOf(book, faulty)));
  }
  return files;
}

/** The run for which the truth holds, and each finding of it: notes of cleaned-up cells among them. */
function truthOf({ pack, options }: Book, { truth }: MadeBook): string {
  const faults = truth.map(({ rule, sheet, cell, note, under }) => ({
    ...{ rule, sheet, cell, note },
    ...(under === undefined ? {} : { under }),
  }));
  return `${JSON.stringify({ run: { pack, ...options }, faults }, null, 2)}\n`;
}
