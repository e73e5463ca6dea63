import type { Finding, Violation } from "../model/Finding";
import type { Check, Rule } from "../model/Rule";
import { admittedBy, type Pass } from "./CheckKind";
import { prepareCheck } from "./checkKinds";
import { TRUE } from "./truth";
import type { WorkScope } from "./Workings";

interface RunningCheck {
  readonly pass: Pass;
  readonly admitted: () => Uint8Array;
  readonly admitsAll: boolean;
  applied: number;
}

/** One rule on its way over the data. When it breaks it stops for good, and has found nothing. */
export class RuleRunner {
  readonly rule: Rule;
  /** Why it broke, `null` while it did not. */
  failure: { readonly reason: string; readonly cause: unknown } | null = null;
  readonly #scope: WorkScope;
  #checks: readonly RunningCheck[] = [];
  #findings: Finding[] = [];

  constructor(rule: Rule, checks: readonly Check[], scope: WorkScope, findingOf: (violation: Violation) => Finding) {
    this.rule = rule;
    this.#scope = scope;
    this.#attempt(() => {
      this.#checks = checks.map((check) => ({
        pass: prepareCheck(check, rule.subject, scope, (violation) => this.#findings.push(findingOf(violation))),
        admitted: admittedBy(check, rule.subject, scope),
        admitsAll: check.when === undefined,
        applied: 0,
      }));
    });
  }

  get findings(): readonly Finding[] {
    return this.#findings;
  }

  /** To how many entries it applied: to the most, of several checks. */
  get applied(): number {
    return Math.max(0, ...this.#checks.map(({ applied }) => applied));
  }

  /** The members and households of the present block. */
  lookAtBlock(): void {
    if (this.rule.subject !== "village") this.#lookAtEntries();
  }

  /** All villages: they are the same in each block. */
  lookAtVillages(): void {
    if (this.rule.subject === "village") this.#lookAtEntries();
  }

  end(): void {
    this.#attempt(() => {
      for (const check of this.#checks) {
        const { pass } = check;
        if ("overall" in pass) check.applied = pass.overall();
        else {
          pass.atEnd?.();
          check.applied -= pass.leftOut?.() ?? 0;
        }
      }
    });
  }

  #lookAtEntries(): void {
    if (this.failure !== null) return;
    const entries = this.#scope.workings.block.entries(this.rule.subject);
    this.#attempt(() => {
      for (const check of this.#checks) {
        if ("overall" in check.pass) continue;
        const admitted = check.admitted();
        const count = check.admitsAll ? entries.length : countTrue(admitted, entries.length);
        if (count === 0) continue;
        check.applied += count;
        check.pass.inBlock(entries, admitted);
      }
    });
  }

  #attempt(work: () => void): void {
    if (this.failure !== null) return;
    try {
      work();
    } catch (cause) {
      this.failure = { reason: cause instanceof Error ? cause.message : "unknown", cause };
      this.#findings = [];
      this.#checks = [];
    }
  }
}

function countTrue(truths: Uint8Array, size: number): number {
  let count = 0;
  for (let place = 0; place < size; place++) if (truths[place] === TRUE) count++;
  return count;
}
