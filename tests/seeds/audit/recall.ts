import type { AuditTruth } from "../../../seeds/audit/truthOfEdits";
import type { AuditView } from "../../../src/app/AuditViews";
import { cellAddress } from "../../../src/core/model/a1";

export type Kind = "households×fields" | "findings" | "tab cells" | "chain";

/** Everything that was planted, and everything that an audit tells, in the same words. */
export function plantedEdits({
  households,
  findings,
  tabs,
  chain,
}: AuditTruth): Readonly<Record<Kind, readonly string[]>> {
  return {
    "households×fields": households.flatMap(({ household, what, fields }) =>
      what === "changed"
        ? fields.map((field) => `${household} ${field}`)
        : [what === "added" ? `${household} added` : what],
    ),
    findings: findings.map(({ change, rule, household }) => `${change} ${rule} ${household}`),
    "tab cells": tabs.map(({ id, cell, stored }) => `${id} ${cell} ${stored}`),
    chain: [`${chain.brokenAt} ${chain.cell}`],
  };
}

export function toldEdits({ data, findings, tabs, chain }: AuditView): Readonly<Record<Kind, readonly string[]>> {
  return {
    "households×fields": data.households.flatMap(({ household, what, fields }) =>
      what === "changed"
        ? fields.map((field) => `${household} ${field}`)
        : // What is gone has no number any more.
          [what === "added" ? `${household} added` : what],
    ),
    findings: findings.list.map(({ change, rule, household }) => `${change} ${rule} ${household}`),
    "tab cells": tabs.flatMap(({ id, edited }) => edited.map(({ address, stored }) => `${id} ${address} ${stored}`)),
    chain: chain.state === "broken" ? [`${chain.brokenAt} ${chain.at ? cellAddress(chain.at) : ""}`] : [],
  };
}

/** Shares of what was planted that is told, and of what is told that was planted. */
export function recallOf(planted: readonly string[], told: readonly string[]) {
  const left = [...told];
  const found = planted.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return {
    ...{ planted: planted.length, told: told.length },
    recall: found.length / planted.length,
    precision: told.length === 0 ? 1 : (told.length - left.length) / told.length,
  };
}
