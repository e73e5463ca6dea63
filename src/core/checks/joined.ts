import { textFact, type CheckKind, type CheckOf } from "./CheckKind";

/** Rows that belong to no household, and second rows of one household where each has one row. */
export const joined: CheckKind<CheckOf<"joined">> = (check, _level, { dataset }, emit) => ({
  overall: () => {
    for (const { reason, at, value, member, household, first } of dataset.unjoined) {
      const place =
        member >= 0
          ? ({ level: "member", entry: member } as const)
          : household >= 0
            ? ({ level: "household", entry: household } as const)
            : ({ level: "sheet", entry: -1 } as const);
      const related = first === null ? [] : [first];
      const messageId = `joined.${reason}` as const;
      const data = { value: textFact(value) };
      emit({ ...place, messageId, data, field: check.field, at, related, severity: check.severity });
    }
    return dataset.members.size;
  },
});
