import type { Dataset } from "../model/Dataset";
import { maskDistinctly, maskIdentity } from "../model/mask";
import type { DifferenceOrigin, Finding, Severity, Subject, Violation } from "../model/Finding";
import type { Rule } from "../model/Rule";

/** Makes findings of a dataset's violations: who they are about, at which cell, and under which key. */
export function createFindingOf(dataset: Dataset): (rule: Rule, severity: Severity, violation: Violation) => Finding {
  const identity = identities(dataset);
  const alone = numbering();

  const aboutOf = ({ level, entry, at, about, department }: Violation): About => {
    if (level === "sheet") {
      const subject: Subject = department
        ? { kind: "pair", household: "", member: about ?? "", department: department.profile }
        : about === undefined
          ? { kind: "sheet", sheet: at?.sheet ?? "" }
          : { kind: "household", household: about };
      return { unit: maskIdentity(about ?? ""), person: "", subject, household: -1, name: "" };
    }
    if (level === "village") {
      const village = identity.village(entry);
      return { unit: village, person: "", subject: { kind: "village", village }, household: -1, name: "" };
    }
    const household = level === "household" ? entry : (dataset.householdOf[entry] ?? 0);
    const from = dataset.memberStart[household] ?? 0;
    const first = from === dataset.memberStart[household + 1] ? undefined : dataset.memberOrder[from];
    const member = level === "member" ? entry : first;
    const ofMember = level === "member" || dataset.isLone[household] === 1;
    const person = ofMember && member !== undefined ? identity.member(household, member) : "";
    const id = dataset.householdIds[household] ?? "";
    const subject = subjectOf(level, id, person, department);
    const name = member === undefined ? "" : dataset.memberName(member);
    return { unit: identity.household(household), person, subject, household, name };
  };

  return (rule, severity, violation) => {
    const { level, entry, field } = violation;
    const { unit, person, subject, household, name } = aboutOf(violation);
    const { department } = violation;
    const key = keyOf(rule, unit, person, field);
    const at = violation.at ?? (level === "sheet" ? null : dataset.cellOf(level, entry, field));
    if (!at) throw new Error(`A finding of ${rule.id} on a sheet has no cell`);
    // Written out at once: adding to a copy would cost more than all checks.
    return {
      key: department ? alone(keyOfDifference(key, department)) : key,
      ruleId: rule.id,
      severity: violation.severity ?? severity,
      messageId: violation.messageId,
      data: violation.data,
      at,
      field,
      related: violation.related,
      subject,
      follows: null,
      household,
      member: level === "member" ? entry : -1,
      name,
      ...(department && { department }),
    };
  };
}

function subjectOf(
  level: "member" | "household",
  household: string,
  member: string,
  department: DifferenceOrigin | undefined,
): Subject {
  if (department)
    return { kind: "pair", household, member: level === "member" ? member : "", department: department.profile };
  return level === "member" ? { kind: "member", household, member } : { kind: "household", household };
}

/** Two departments, and two sheets of one, may differ from the county in one cell. */
const keyOfDifference = (key: string, { profile, comparison, sheet }: DifferenceOrigin): string =>
  `${key}|${escaped(profile)}|${escaped(comparison)}${sheet === "" ? "" : `|${escaped(sheet)}`}`;

/** Numbers keys that come again: of several rows of one sheet about one stranger. */
function numbering(): (key: string) => string {
  const times = new Map<string, number>();
  return (key) => {
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return time === 1 ? key : `${key}#${time}`;
  };
}

/** Who a finding is about. */
interface About extends Pick<Finding, "subject" | "household" | "name"> {
  /** The household or village and the person, as a key names them. */
  readonly unit: string;
  readonly person: string;
}

function keyOf(rule: Rule, unit: string, person: string, field: string): string {
  return `${escaped(rule.id)}|${escaped(unit)}|${escaped(person)}|${escaped(field)}`;
}

/** A part of a key in which no bar can be taken for the one between the parts. */
const escaped = (part: string): string =>
  part.includes("|") || part.includes("\\") ? part.replace(/[\\|]/g, "\\$&") : part;

/** How a key names a household, its members and a village: without an ID number, and still told apart. */
interface Identities {
  readonly household: (household: number) => string;
  readonly member: (household: number, member: number) => string;
  readonly village: (village: number) => string;
}

function identities(dataset: Dataset): Identities {
  const { householdIds } = dataset;
  let households: readonly string[] | null = null;
  const hidden = new Map<number, ReadonlyMap<number, string>>();
  return {
    household: (household) => {
      const id = householdIds[household] ?? "";
      // Only what is hidden has to be told apart from all others.
      if (maskIdentity(id) === id) return id;
      households ??= maskDistinctly(householdIds);
      return households[household] ?? "";
    },
    member: (household, member) => {
      const key = dataset.memberKey(member);
      const mask = maskIdentity(key);
      if (mask === key) return key;
      let names = hidden.get(household);
      if (!names) {
        const from = dataset.memberStart[household] ?? 0;
        const members = dataset.memberOrder.subarray(from, dataset.memberStart[household + 1] ?? from);
        if (isAlone(mask, key, members, dataset)) return mask;
        const masked = maskDistinctly(Array.from(members, dataset.memberKey));
        names = new Map(Array.from(members, (each, position) => [each, masked[position] ?? ""]));
        hidden.set(household, names);
      }
      return names.get(member) ?? "";
    },
    village: (village) => {
      const parts = ["town", "village"].map((field) => {
        const column = dataset.villages.columns.get(field);
        return column?.type === "text" ? (column.values[village] ?? "") : "";
      });
      return parts.join("");
    },
  };
}

/** Whether no other member's key looks like the mask, so that nothing has to be told apart. */
function isAlone(mask: string, key: string, members: Uint32Array, { memberKey }: Dataset): boolean {
  for (const member of members) {
    const other = memberKey(member);
    if (other !== key && maskIdentity(other) === mask) return false;
  }
  return true;
}
