import type { Condition } from "../../src/core/model/Rule";
import { recogniseSheet } from "../../src/core/mapping/recogniseSheet";
import { mentionsOf } from "../../src/core/model/mentions";
import { fieldsReadBy, partsOf } from "../../src/core/model/recordParts";
import { profiles } from "../../src/departments/profiles";
import { nationalPack } from "../../src/standards/nationalPack";
import { inventedId } from "../support/people";
import { rawSheet } from "../core/mapping/rawSheet";

const each = profiles.map((profile) => [profile.id, profile] as const);
const ownFields = new Map(nationalPack.fields.map((field) => [field.id, field]));
const ownLists = new Map(nationalPack.codeLists.map((list) => [list.id, list]));

test("ids are unique", () => {
  const ids = profiles.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(each)("%s", (_id, profile) => {
  test("every column is found by its usual heading, and by each other one", () => {
    const usual = profile.fields.map(({ aliases }) => aliases[0]!);
    const wanted = profile.fields.map(({ id }) => id);
    const values = profile.fields.map(({ id }) => `${id}的值`);
    profile.fields.forEach(({ aliases }, at) => {
      for (const alias of aliases) {
        const headings = usual.with(at, alias);
        const { columns, ambiguous } = recogniseSheet(rawSheet([headings, values]), profile.fields);
        expect([alias, ambiguous, columns.map(({ field }) => field)]).toEqual([alias, [], wanted]);
      }
    });
  });

  test("every column tells what to write, and those that find somebody bear the ids of the dictionary", () => {
    for (const { note, label } of profile.fields) {
      for (const text of [...Object.values(note), ...Object.values(label)]) expect(text).toMatch(/\S/);
    }
    expect(profile.fields.filter(({ id }) => id === "idNo" || id === "name").map(({ required }) => required)).toEqual([
      true,
      true,
    ]);
    expect(profile.fields.find(({ id }) => id === "idNo")).toMatchObject({ type: "idNumber" });
    expect(profile.fields.find(({ id }) => id === "name")).toMatchObject({ type: "text", personal: "name" });
  });

  test.each(profile.comparisons.map((one) => [one.id, one] as const))(
    "the county's side of %s is in the national pack",
    (_comparison, comparison) => {
      const asked: readonly Condition[] = comparison.who ? [comparison.who] : [];
      const read = asked.flatMap((condition) => partsOf({ level: "member", condition }).flatMap(fieldsReadBy));
      const own = "own" in comparison ? [comparison.own] : [];
      for (const id of [...own, ...read]) expect([...ownFields.keys()]).toContain(id);
      const numbers = comparison.kind === "near" ? [comparison.tolerance, comparison.value ?? 0] : [];
      const compared = numbers.map((number): Condition => ({ compare: [number, "=", 0] }));
      const { parameters } = mentionsOf([], [...asked, ...(comparison.rows ? [comparison.rows] : []), ...compared]);
      for (const id of parameters) expect(nationalPack.parameters.map((parameter) => parameter.id)).toContain(id);
      if (comparison.kind === "near")
        expect(["integer", "number", "money", "area"]).toContain(ownFields.get(comparison.own)?.type);
      const codes =
        comparison.kind === "listed"
          ? [...comparison.yes, ...comparison.no]
          : comparison.kind === "meaning"
            ? comparison.lines.flatMap((line) => line.own)
            : [];
      if (codes.length === 0 || !("own" in comparison)) return;
      const field = ownFields.get(comparison.own);
      const list = ownLists.get(field?.type === "yesNo" ? "yesNo" : (field?.codeList ?? ""));
      const known = list?.codes.map(({ code }) => code) ?? [];
      expect(codes.filter((code) => !known.includes(code))).toEqual([]);
      // A code that says neither yes nor no would leave people open without a word.
      if (comparison.kind === "listed") expect([...codes].sort()).toEqual([...known].filter(isAsked).sort());
    },
  );

  test("identifying columns and shared code lists are those of the dictionary", () => {
    for (const list of profile.codeLists) {
      const own = ownLists.get(list.id);
      if (own) expect(list).toEqual(own);
    }
    for (const field of profile.fields) {
      const own = ownFields.get(field.id);
      if (own) expect([field.id, field.type, field.codeList]).toEqual([own.id, own.type, own.codeList]);
    }
  });
});

test("a phone stays a phone on a roll that looks like one of households", () => {
  const { fields } = profiles.find(({ id }) => id === "education")!;
  const raw = rawSheet([
    ["户编号", "姓名", "身份证号", "联系电话", "学校全称"],
    ["001", "张小", inventedId("2010-05-06", 13), "13900000001", "甲小学"],
    ["002", "李小", inventedId("2011-05-06", 13), "13900000002", "甲小学"],
  ]);
  expect(recogniseSheet(raw, fields).columns.map(({ field }) => field)).toEqual([
    "householdId",
    "name",
    "idNo",
    "personPhone",
    "school",
  ]);
});

/** 死亡 is no answer to whether somebody is ill or disabled. */
const isAsked = (code: string): boolean => code !== "死亡";
