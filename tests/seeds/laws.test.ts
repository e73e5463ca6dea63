import fc from "fast-check";
import { BOOKS } from "../../seeds/books";
import { makeFaulty } from "../../seeds/generateBooks";
import { makeBook } from "../../seeds/makeBook";
import type { FieldId } from "../../src/core/model/Field";
import type { Finding } from "../../src/core/model/Finding";
import { mentionsOf } from "../../src/core/model/mentions";
import type { RawSheet } from "../../src/core/model/RawSheet";
import type { Rule } from "../../src/core/model/Rule";
import { packs } from "../../src/standards/packs";
import { checkBook, packOf } from "./checkBook";

const CHOSEN = ["h2-h3-2021", "h6-2017", "relocation-2020"];
const RUNS = { numRuns: 6, seed: 459_099 };

/** What a finding says, and under which it is listed, wherever its row is. */
const told = ({ key, follows, severity }: Finding): string => `${key} ${severity} ${follows ?? ""}`;
const toldAll = (findings: readonly Finding[]): readonly string[] => findings.map(told).sort();

/** The sheet with its records in another order: `keys` has a number for each. */
function reordered(sheet: RawSheet, above: number, keys: readonly number[]): RawSheet {
  const order = Array.from({ length: sheet.rowCount - above }, (_, i) => i).sort(
    (a, b) => keys[a % keys.length]! - keys[b % keys.length]! || a - b,
  );
  return {
    ...sheet,
    columns: sheet.columns.map((column) => [...column.slice(0, above), ...order.map((i) => column[above + i]!)]),
  };
}

/** Fields that say who somebody is, and so reach every rule. */
const IDENTITY: ReadonlySet<FieldId> = new Set(["idNo", "birth", "sex", "householdId", "personId", "relation", "name"]);

/** Whether a rule looks at no cell of these fields. */
function ignores(rule: Rule, restored: ReadonlySet<FieldId>): boolean {
  const { fields } = mentionsOf(rule.checks);
  const looksAtAll = rule.checks.some(({ kind }) => kind === "readable" || kind === "consistent");
  return !looksAtAll && ![...fields, ...rule.optional].some((field) => restored.has(field));
}

describe.each(BOOKS.filter(({ id }) => CHOSEN.includes(id)).map((book) => [book.id, book] as const))(
  "%s",
  (_id, book) => {
    const pack = packOf(book);
    const { sheets } = makeFaulty(book, packs).now;
    const clean = makeBook(book, pack.fields).now.sheets;
    const above = (name: string): number => book.sheets.find((plan) => plan.name === name)!.title.length + 1;
    const run = (of: readonly RawSheet[]) => checkBook(book, of, null).findings;
    const before = run(sheets);

    test("the order of the rows changes nothing in what is found", () => {
      expect(before.length).toBeGreaterThan(0);
      fc.assert(
        fc.property(fc.array(fc.nat(1000), { minLength: 7, maxLength: 61 }), (keys) => {
          const turned = sheets.map((sheet) => reordered(sheet, above(sheet.name), keys));
          expect(toldAll(run(turned))).toEqual(toldAll(before));
        }),
        RUNS,
      );
    });

    test("the order of the rules changes nothing in what is found", () => {
      fc.assert(
        fc.property(fc.shuffledSubarray([...pack.rules], { minLength: pack.rules.length }), (rules) => {
          expect(toldAll(checkBook(book, sheets, null, { ...pack, rules }).findings)).toEqual(toldAll(before));
        }),
        RUNS,
      );
    });

    test("mending reported cells changes nothing for rules that look at none of them", () => {
      const mendable = before.filter(({ follows, field }) => follows === null && !IDENTITY.has(field));
      expect(mendable.length).toBeGreaterThan(0);
      fc.assert(
        fc.property(fc.subarray(mendable, { minLength: 1, maxLength: 12 }), (chosen) => {
          const mended = sheets.map((sheet, s) => ({
            ...sheet,
            columns: sheet.columns.map((column, c) =>
              column.map((value, r) =>
                chosen.some(({ at }) => at.sheet === sheet.name && at.column === c && at.row === r)
                  ? clean[s]!.columns[c]![r]!
                  : value,
              ),
            ),
          }));
          const fields = new Set(chosen.map(({ field }) => field));
          const others = pack.rules.filter((rule) => ignores(rule, fields)).map(({ id }) => id);
          const ofOthers = (findings: readonly Finding[]) =>
            findings
              .filter(({ ruleId }) => others.includes(ruleId))
              .map(({ key }) => key)
              .sort();
          expect(others.length).toBeGreaterThan(0);
          expect(ofOthers(run(mended))).toEqual(ofOthers(before));
        }),
        RUNS,
      );
    });
  },
);
