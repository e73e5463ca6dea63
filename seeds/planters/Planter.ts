import type { FieldId } from "../../src/core/model/Field";
import { ageOn } from "../inventPeople";
import type { Entry, Household, Member, Model, Values, Village } from "../model/Model";

/** A finding that follows from what was planted; `entry: null` stands for the heading of the field. */
export interface PlantedEntry {
  readonly rule: string;
  readonly entry: Entry | null;
  readonly field: FieldId;
  readonly note: string;
  /** The rule whose finding explains this one. */
  readonly under?: string;
}

/** The county that faults are put into. */
export interface Ground {
  readonly model: Model;
  /** A household that nothing was changed in and that meets the condition: of the kind of which most are left. */
  readonly take: (meets: (household: Household) => boolean) => Household;
  /** The next village that nothing was changed in. */
  readonly takeVillage: () => Village;
  /** Takes the last household out of the county, so that no other row moves. */
  readonly removeLast: () => void;
  /** The income line of the run, in yuan a head. */
  readonly line: number;
  /** Whether the field of a household stands in the rows of its members. */
  readonly repeats: (field: FieldId) => boolean;
  /** Whether a sheet of the workbook shows the field. */
  readonly shows: (field: FieldId) => boolean;
}

/** How a rule's fault is planted: `turn` chooses one of its forms. */
export interface Planter {
  readonly rule: string;
  /** Fields that the sheets must show; of a form that needs more, see the form. */
  readonly needs: readonly FieldId[];
  readonly forms: number;
  /** Fields that the sheets must not show: with them the fault would break other rules too. */
  readonly lacks?: readonly FieldId[];
  /** Packs in which the fault would break another rule. */
  readonly notIn?: readonly string[];
  /** `true`: only where the period before is at hand; `false`: only where it is not. */
  readonly comparesPeriods?: boolean;
  readonly plant: (ground: Ground, turn: number) => readonly PlantedEntry[];
}

type Change<E> = Values | ((entry: E, ground: Ground) => Values);
/** What is changed, and in words. */
export type Form<E> = readonly [change: Change<E>, note: string];

const ageOf = (member: Member, { year }: Pick<Model, "year">): number => ageOn(member.birth, year * 10_000 + 1231);
export const numberIn = (values: Values, field: FieldId): number => Number(values[field] ?? 0);

const formAt = <T>(forms: readonly T[], turn: number): T => forms[turn % forms.length]!;

/** Households without anything special about them. */
export const isPlain = ({ plight }: Household): boolean => !plight.monitored && !plight.support && !plight.relocated;

/** A fault in the values of one member of whom `who` is true; the finding stands at the member's field `at`. */
export function inMember(
  rule: string,
  at: FieldId,
  who: (member: Member, age: number, household: Household) => boolean,
  forms: readonly Form<Member>[],
  needs: readonly FieldId[] = [at],
): Planter {
  return {
    rule,
    needs,
    forms: forms.length,
    plant: (ground, turn) => {
      const { model } = ground;
      const meets = (member: Member): boolean => who(member, ageOf(member, model), member.household);
      const member = ground.take(({ members }) => members.some(meets)).members.find(meets)!;
      const [change, note] = formAt(forms, turn);
      Object.assign(member.values, typeof change === "function" ? change(member, ground) : change);
      return [{ rule, entry: member, field: at, note }];
    },
  };
}

/** A fault in the values of one household; the finding stands at its field `at`. */
export function inHousehold(
  rule: string,
  at: FieldId,
  where: (household: Household, ground: Ground) => boolean,
  forms: readonly Form<Household>[],
  needs: readonly FieldId[] = [at],
): Planter {
  return {
    rule,
    needs,
    forms: forms.length,
    plant: (ground, turn) => {
      const household = ground.take((one) => where(one, ground));
      const [change, note] = formAt(forms, turn);
      Object.assign(household.values, typeof change === "function" ? change(household, ground) : change);
      return [{ rule, entry: household, field: at, note }];
    },
  };
}

/** A fault that touches several entries. */
export function byHand(
  rule: string,
  needs: readonly FieldId[],
  forms: readonly ((ground: Ground) => readonly Omit<PlantedEntry, "rule">[])[],
): Planter {
  return {
    rule,
    needs,
    forms: forms.length,
    plant: (ground, turn) => formAt(forms, turn)(ground).map((planted) => ({ rule, ...planted })),
  };
}

/** The same fault breaks other rules too, each a finding of its own at the same entry. */
export function alsoAt(others: readonly Pick<PlantedEntry, "rule" | "field">[], planter: Planter): Planter {
  return {
    ...planter,
    plant: (ground, turn) => {
      const planted = planter.plant(ground, turn);
      const [first] = planted;
      return first ? [...planted, ...others.map((other) => ({ ...first, ...other }))] : [];
    },
  };
}

/** The finding is listed under that of another rule at the same entry. */
export function under(cause: Pick<PlantedEntry, "rule" | "field">, planter: Planter): Planter {
  return {
    ...planter,
    plant: (ground, turn) =>
      planter.plant(ground, turn).flatMap((planted) => [
        { ...planted, under: cause.rule },
        { ...planted, ...cause },
      ]),
  };
}

export function lacking(lacks: readonly FieldId[], planter: Planter): Planter {
  return { ...planter, lacks };
}

/** A fault that shows only beside the period before. */
export function comparing(planter: Planter): Planter {
  return { ...planter, comparesPeriods: true };
}

/** A fault that would be a change from the period before as well. */
export function alone(planter: Planter): Planter {
  return { ...planter, comparesPeriods: false };
}
