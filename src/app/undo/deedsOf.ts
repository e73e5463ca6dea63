import { z } from "zod";
import { FEEDBACK_ID } from "../departments/feedbackTab";
import { LINKING } from "../departments/linkingMemory";
import { readJson } from "../readJson";
import { KEPT_ID } from "../tabs/keptEntries";
import { NO_TAB_SETTINGS } from "../tabs/TabSettings";
import { WAIVERS_ID } from "../waivers/waiversTab";
import { isOfTab, type Change } from "./Change";
import type { Deed, DeedKind } from "./Deed";
import { hasEffect } from "./hasEffect";

const deed = (kind: DeedKind, facts: Deed["facts"] = {}): Deed => ({ kind, facts });

/** What changes of the workbook say that was done. Settings that are written with tabs are no deed of their own. */
export function deedsOf(changes: readonly Change[]): readonly Deed[] {
  const ofTabs = tabDeeds(changes);
  const others = [...ofTabs, ...markDeeds(changes)];
  if (ofTabs.length > 0) return others;
  const settings = changes.flatMap((change) => (change.kind === "setting" && hasEffect(change) ? [change] : []));
  return [...settings.flatMap(({ name, before, after }) => settingDeeds(name, before, after)), ...others];
}

function tabDeeds(changes: readonly Change[]): readonly Deed[] {
  const deeds: Deed[] = [];
  const names = new Map<string, string>();
  for (const change of changes) {
    if (!isOfTab(change) || change.id === KEPT_ID) continue;
    const { id, sheet } = change;
    if (change.kind === "cells") deeds.push(deed("typedOn", { sheet }));
    else if (id === WAIVERS_ID) deeds.push(deed("waivers"));
    else if (id.startsWith("prepare.")) deeds.push(deed("prepared", { tab: change.name }));
    else names.set(id, change.name);
  }
  const [only, ...more] = names;
  if (only && more.length === 0) deeds.push(only[0] === FEEDBACK_ID ? deed("feedback") : deed("tab", { tab: only[1] }));
  else if (only) deeds.push(deed("tabs", { count: names.size }));
  return deeds;
}

function markDeeds(changes: readonly Change[]): readonly Deed[] {
  const marks = changes.flatMap((change) => (change.kind === "marks" ? [change] : []));
  if (marks.length === 0) return [];
  const painted = new Set(marks.flatMap(({ painted }) => painted ?? []));
  return [painted.size === 0 ? deed("unmarked") : deed("marked", { count: painted.size })];
}

type Json = Readonly<Record<string, unknown>>;

function settingDeeds(name: string, before: string | null, after: string | null): readonly Deed[] {
  const [old, now] = [parsed(before), parsed(after)];
  const differ = (key: string): readonly string[] => changedKeys(inside(old, key), inside(now, key));
  const isOther = (key: string): boolean => JSON.stringify(old[key]) !== JSON.stringify(now[key]);
  switch (name) {
    case "huhuqing.parameters":
      return changedKeys(old, now).map((parameter) =>
        deed(parameter in now ? "confirmed" : "confirmedBack", { parameter }),
      );
    case "huhuqing.pack":
      return [after === null ? deed("packBack") : deed("pack", { pack: readJson(after, z.string()) ?? "" })];
    case "huhuqing.rules": {
      const own = changedKeys(byId(old["own"]), byId(now["own"]));
      const kept = byId(now["own"]);
      const switched = differ("switches").filter((rule) => !own.includes(rule));
      return [
        ...own.map((rule) => deed(rule in kept ? "ownRule" : "ownRuleGone", { rule })),
        ...(switched.length > 1
          ? [deed("rules", { count: switched.length })]
          : switched.map((rule) => deed("rule", { rule }))),
      ];
    }
    case LINKING: {
      const count = differ("decisions").length;
      return [...(count > 0 ? [deed("decided", { count })] : []), ...(isOther("renames") ? [deed("renamed")] : [])];
    }
    case "huhuqing.tabs": {
      const start = before === null ? parsed(JSON.stringify(NO_TAB_SETTINGS)) : old;
      const options = changedKeys(inside(start, "options"), inside(now, "options"));
      const villages = differ("typed").length;
      return [
        ...(JSON.stringify(start["chosen"]) === JSON.stringify(now["chosen"]) ? [] : [deed("tabChoice")]),
        ...(options.includes("assignments") ? [deed("assigned")] : []),
        ...(options.some((key) => key !== "assignments") ? [deed("tabOptions")] : []),
        ...(villages > 0 ? [deed("villageNumbers", { count: villages })] : []),
      ];
    }
    case "huhuqing.months":
      return changedKeys(old, now).map((month) => deed("month", { month }));
    default:
      return [deed("setting", { name })];
  }
}

const record = z.record(z.string(), z.unknown());
const parsed = (json: string | null): Json => readJson(json, record) ?? {};

const isRecord = (value: unknown): value is Json => typeof value === "object" && value !== null;
const inside = (record: Json, key: string): Json => {
  const value = record[key];
  return isRecord(value) ? value : {};
};
const byId = (records: unknown): Json =>
  Object.fromEntries(
    (Array.isArray(records) ? records : []).flatMap((record: unknown) =>
      isRecord(record) && typeof record["id"] === "string" ? [[record["id"], record]] : [],
    ),
  );

const changedKeys = (old: Json, now: Json): readonly string[] =>
  [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (key) => JSON.stringify(old[key]) !== JSON.stringify(now[key]),
  );
