import { recogniseSheet } from "../../src/core/mapping/recogniseSheet";
import { cellAddress } from "../../src/core/model/a1";
import type { Field, Language } from "../../src/core/model/Field";
import { MESSAGE_IDS, type Finding, type MessageId } from "../../src/core/model/Finding";
import type { CellValue, RawSheet } from "../../src/core/model/RawSheet";
import type { Rule, RulePack } from "../../src/core/model/Rule";
import type { NotChecked, Run, RunOptions } from "../../src/core/model/Run";
import type { Waiver } from "../../src/core/model/Waiver";
import { validate, type Validation } from "../../src/core/validate";
import { linkageModel } from "../../src/departments/linkageModel";
import { profiles } from "../../src/departments/profiles";
import { catalogues } from "../../src/messages/catalogues";
import { renderFinding, renderNotChecked } from "../../src/messages/render";

export type Row = readonly CellValue[];

export interface SheetCase {
  readonly name: string;
  /** The heading row and the rows below it, the heading in row 1. */
  readonly sheet: readonly Row[];
  /** A second sheet with one row per household; its cells are written `户!B2`. */
  readonly households?: readonly Row[];
  /** A sheet with one row per village; its cells are written `村!B2`. */
  readonly villages?: readonly Row[];
  /** The members' sheet of the period before. */
  readonly previous?: readonly Row[];
  /** The households' sheet of the period before, beside its members' sheet. */
  readonly previousHouseholds?: readonly Row[];
  /** Sheets of departments, by the id of the profile; each is called after it. */
  readonly departments?: Readonly<Record<string, readonly Row[]>>;
  readonly options?: Partial<RunOptions>;
  readonly waivers?: readonly Waiver[];
}

export interface InvalidCase extends SheetCase {
  /** Cell and message of every finding of the rule, in the order of the sheet. */
  readonly findings: readonly (readonly [cell: string, messageId: MessageId])[];
}

export interface UncheckedCase extends SheetCase {
  readonly reason: NotChecked;
  /** Further reasons, where its checks are left out for several. */
  readonly partly?: readonly NotChecked[];
}

export interface RuleCases {
  readonly valid: readonly SheetCase[];
  readonly invalid: readonly InvalidCase[];
  readonly unchecked?: readonly UncheckedCase[];
}

const LANGUAGES: readonly Language[] = ["zh-CN", "en-US"];
export const MEMBERS = "人口";
export const HOUSEHOLDS = "户";
const VILLAGES = "村";

const OPTIONS: RunOptions = { region: "450000", year: 2020, asOf: "2020-12-31", parameters: {} };

export function rawSheetOf(name: string, rows: readonly Row[]): RawSheet {
  const width = Math.max(...rows.map((row) => row.length));
  return {
    name,
    origin: { row: 0, column: 0 },
    rowCount: rows.length,
    columns: Array.from({ length: width }, (_, c) => rows.map((row) => row[c] ?? null)),
    date1904: false,
    merges: [],
    hiddenRowCount: 0,
    formulas: [],
  };
}

/** Makes everything that a rule is given read-only, so that a rule that alters it throws. */
function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** A run over sheets as a person writes them down, through the real line: recognise, read, check. */
export function runSheets(pack: RulePack, one: Omit<SheetCase, "name">): Run {
  return validateSheets(pack, one).run;
}

/** The same with all that comes of it. */
export function validateSheets(pack: RulePack, one: Omit<SheetCase, "name">): Validation {
  const { sheet, households, villages, previous, previousHouseholds, departments = {}, options, waivers } = one;
  const input = (name: string, rows: readonly Row[], fields: readonly Field[] = pack.fields) => {
    const raw = frozen(rawSheetOf(name, rows));
    return { sheet: raw, mapping: frozen(recogniseSheet(raw, fields)) };
  };
  return validate({
    members: input(MEMBERS, sheet),
    households: households ? input(HOUSEHOLDS, households) : null,
    villages: villages ? input(VILLAGES, villages) : null,
    previous: previous
      ? {
          members: input(MEMBERS, previous),
          households: previousHouseholds ? input(HOUSEHOLDS, previousHouseholds) : null,
        }
      : null,
    departments: Object.entries(departments).map(([id, rows]) => {
      const profile = profiles.find((candidate) => candidate.id === id);
      if (!profile) throw new Error(`There is no department ${id}`);
      const linking = { model: linkageModel, renames: [], decisions: {}, keyOf: (text: string) => text };
      return { profile, sheet: input(id, rows, profile.fields), ...linking };
    }),
    pack,
    options: frozen({ ...OPTIONS, ...options }),
    waivers,
  });
}

const place = ({ at }: Finding): string => (at.sheet === MEMBERS ? "" : `${at.sheet}!`) + cellAddress(at);

/** What a rule says under each key. */
const factsByKey = (run: Run, id: string): Record<string, unknown> =>
  Object.fromEntries(
    run.findings
      .filter(({ ruleId }) => ruleId === id)
      .map(({ key, messageId, severity, data }) => [key, { messageId, severity, data }]),
  );

/** Holds one rule to its cases, and each case to what every rule owes the person. */
export function testRule(pack: RulePack, id: string, { valid, invalid, unchecked = [] }: RuleCases): void {
  const rule = pack.rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`The pack has no rule ${id}`);
  const fields = new Map(pack.fields.map((field) => [field.id, field]));
  frozen(pack);

  const check = (sheets: SheetCase): readonly Finding[] => {
    const run = runSheets(pack, sheets);
    expect(run.incomplete).toEqual([]);
    expect(run.outcomes.find(({ ruleId }) => ruleId === id)).toMatchObject({ notChecked: null });
    return run.findings.filter(({ ruleId }) => ruleId === id);
  };

  describe(id, () => {
    test("has a valid and an invalid case, and none twice", () => {
      expect(valid.length).toBeGreaterThan(0);
      expect(invalid.length).toBeGreaterThan(0);
      const cases = [...valid, ...invalid, ...unchecked];
      expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
      const contents = cases.map(({ name: _name, ...content }) => JSON.stringify(content));
      expect(new Set(contents).size).toBe(cases.length);
    });

    test.each(valid.map((one) => [one.name, one] as const))("valid: %s", (_name, one) => {
      expect(check(one).map((finding) => [place(finding), finding.messageId])).toEqual([]);
    });

    test.each(invalid.map((one) => [one.name, one] as const))("invalid: %s", (_name, one) => {
      const found = check(one);
      expect(found.map((finding) => [place(finding), finding.messageId])).toEqual(one.findings);
      for (const finding of found) expectWorded(finding, rule);
    });

    test.each(invalid.map((one) => [one.name, one] as const))("stable keys: %s", (_name, one) => {
      const before = runSheets(pack, one);
      const facts = factsByKey(before, id);
      expect(Object.keys(facts)).toHaveLength(before.findings.filter(({ ruleId }) => ruleId === id).length);
      const [heading = [], ...rows] = one.sheet;
      const [top = [], ...houses] = one.households ?? [];
      const turned = { ...one, sheet: [heading, ...rows.toReversed()] };
      for (const [name, [theirs = [], ...others]] of Object.entries(one.departments ?? {})) {
        const departments = { ...one.departments, [name]: [theirs, ...others.toReversed()] };
        expect(factsByKey(runSheets(pack, { ...one, departments }), id)).toEqual(facts);
      }
      if (one.households)
        expect(factsByKey(runSheets(pack, { ...one, households: [top, ...houses.toReversed()] }), id)).toEqual(facts);
      expect(factsByKey(runSheets(pack, turned), id)).toEqual(facts);
      const lowered = { ...one, sheet: [["某县登记表"], [], ...one.sheet] };
      expect(factsByKey(runSheets(pack, lowered), id)).toEqual(facts);
    });

    if (unchecked.length > 0) {
      test.each(unchecked.map((one) => [one.name, one] as const))("not checked: %s", (_name, one) => {
        const run = runSheets(pack, one);
        const outcome = run.outcomes.find(({ ruleId }) => ruleId === id);
        const nothing = { partly: one.partly ?? [], applied: 0, findings: 0, followed: 0 };
        expect(outcome).toEqual({ ruleId: id, notChecked: one.reason, ...nothing });
        expect(factsByKey(run, id)).toEqual({});
        const parameters = new Map(run.parameters.map((parameter) => [parameter.id, parameter]));
        for (const language of LANGUAGES) {
          expect(renderNotChecked(one.reason, fields, parameters, catalogues[language])).toMatch(/\S/);
        }
      });
    }
  });

  function expectWorded(finding: Finding, of: Rule): void {
    expect(MESSAGE_IDS).toContain(finding.messageId);
    for (const language of LANGUAGES) {
      const { message, expected } = renderFinding(finding, of, fields, catalogues[language]);
      for (const text of [message, expected]) {
        expect(text).toMatch(/\S/);
        expect(text).not.toMatch(/\{\{|\}\}|NaN|undefined|null|\d{15}/);
      }
    }
  }
}
