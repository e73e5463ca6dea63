import type { RulePack } from "../../src/core/model/Rule";
import { BOOKS, fieldsOf, type Book } from "../books";
import type { Schedule } from "./plantBook";
import type { Planter } from "./Planter";
import { PLANTERS } from "./planters";

/** Fewest faults of each rule over all workbooks. */
export const LEAST = 3;

/** Whether the rule holds in the workbook's run and the sheets show what the fault needs. */
function fits(planter: Planter, book: Book, packs: readonly RulePack[]): boolean {
  const rule = packs.find(({ id }) => id === book.pack)?.rules.find(({ id }) => id === planter.rule);
  if (!rule || planter.notIn?.includes(book.pack)) return false;
  const { asOf, region, rules } = book.options;
  const { from, to = "9999" } = rule.inForce;
  const isOn = rule.confidence === "confirmed" || rules?.[rule.id]?.on === true;
  const isHere = rule.scope === "CN" || region.startsWith(rule.scope.replace(/(?:00)+$/u, ""));
  const shown = fieldsOf(book);
  return (
    isOn &&
    isHere &&
    from <= asOf &&
    asOf <= to &&
    (planter.comparesPeriods ?? book.hasPrevious) === book.hasPrevious &&
    !planter.lacks?.some((field) => shown.has(field)) &&
    planter.needs.every((field) => shown.has(field))
  );
}

/** What is planted in a workbook: each planter goes round the workbooks that it fits, in all its forms and often enough. */
export function scheduleOf(book: Book, packs: readonly RulePack[]): Schedule {
  return PLANTERS.flatMap((planter, position) => {
    const fitting = BOOKS.filter((other) => fits(planter, other, packs));
    const own = fitting.indexOf(book);
    if (own < 0) return [];
    const variants = PLANTERS.filter(({ rule }) => rule === planter.rule).length;
    const total = Math.max(planter.forms, Math.ceil(LEAST / variants), Math.min(fitting.length, LEAST));
    const place = (own - position + position * fitting.length) % fitting.length;
    const times = Math.floor(total / fitting.length) + (place < total % fitting.length ? 1 : 0);
    return times === 0 ? [] : [{ planter, times, first: place, step: fitting.length }];
  });
}
