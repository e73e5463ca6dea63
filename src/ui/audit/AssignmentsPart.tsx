import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ReactNode } from "react";
import type { Assignment } from "../../core/model/TabFacts";
import { CellText } from "../CellText";
import { Disclosure } from "../Disclosure";
import { EntryField } from "../EntryField";
import { usePane } from "../PaneContext";
import { visibleText } from "../visibleText";
import { whenIdle } from "../whenIdle";
import { isDay } from "./isDay";
import { useAuditText } from "./useAuditText";
import { useScopeNames } from "./useScopeNames";

const UNIT_LENGTH = 40;
const NEW: Assignment = { rule: null, village: null, unit: "", deadline: "" };

const useStyles = makeStyles({
  help: { margin: "0 0 6px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyle: "none" },
  item: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  scope: { margin: "0 0 2px", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))", gap: "4px 8px" },
  field: { minWidth: 0, width: "100%", gridTemplateColumns: "minmax(0, 1fr)" },
  input: { minWidth: 0, width: "100%" },
  adder: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    marginTop: "6px",
    padding: "8px",
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  fault: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorPaletteRedForeground1 },
});

/** Responsible units and deadlines for a rule, a village, or a rule in a village. Kept in the workbook at once. */
export function AssignmentsPart(): ReactNode {
  const styles = useStyles();
  const { session, state, keep } = usePane();
  const say = useAuditText();
  const { assignments } = state.audit;
  const { rules, villages, nameOf } = useScopeNames();
  const [draft, setDraft] = useState(NEW);
  const [fault, setFault] = useState("");
  const firstField = useRef<HTMLSelectElement>(null);

  /** Whether the workbook took it. */
  const save = async (change: (now: readonly Assignment[]) => readonly Assignment[]): Promise<boolean> => {
    let isSaved = false;
    await keep(async () => {
      await whenIdle(session);
      await session.assign(change(session.state().audit.assignments));
      const { refusal, defect } = session.state();
      isSaved = refusal === null && defect === null;
    });
    setFault(isSaved ? "" : say("assign.notSaved"));
    return isSaved;
  };
  const isSame = (a: Assignment, b: Assignment): boolean => a.rule === b.rule && a.village === b.village;
  const edit = (one: Assignment, change: Partial<Assignment>): void =>
    void save((now) => now.map((other) => (isSame(one, other) ? { ...other, ...change } : other)));
  const remove = async (one: Assignment): Promise<void> => {
    if (await save((now) => now.filter((other) => !isSame(one, other)))) firstField.current?.focus();
  };
  const unitFault = (unit: string): string | null =>
    unit === ""
      ? say("assign.unitNone")
      : unit.length > UNIT_LENGTH
        ? say("assign.unitLong", { count: UNIT_LENGTH })
        : null;
  const dayFault = (day: string): string | null => (day === "" || isDay(day) ? null : say("assign.dayBad"));
  const add = async (): Promise<void> => {
    const one = { ...draft, unit: draft.unit.trim() };
    const wrong =
      unitFault(one.unit) ??
      dayFault(one.deadline) ??
      (assignments.some((other) => isSame(one, other)) ? say("assign.twice") : null);
    if (wrong !== null) return setFault(wrong);
    if (await save((now) => [...now, one])) {
      setDraft(NEW);
      firstField.current?.focus();
    }
  };
  return (
    <Disclosure
      title={say("assign.title")}
      aside={say("assign.aside", { count: assignments.length })}
      openAtFirst={assignments.length > 0}
    >
      <p className={styles.help}>{say("assign.help")}</p>
      {assignments.length === 0 ? <p className={styles.help}>{say("assign.none")}</p> : null}
      <ul className={styles.list}>
        {assignments.map((one) => {
          const scope = nameOf(one);
          return (
            <li key={`${one.rule ?? ""} ${one.village ?? ""}`} className={styles.item}>
              <div role="group" aria-label={visibleText(scope)}>
                <p className={styles.scope}>
                  <CellText text={scope} />
                </p>
                <div className={styles.fields}>
                  <EntryField
                    label={say("assign.unit")}
                    value={one.unit}
                    fault={unitFault}
                    onCommit={(unit) => edit(one, { unit })}
                  />
                  <EntryField
                    label={say("assign.deadline")}
                    type="date"
                    value={one.deadline}
                    fault={dayFault}
                    onCommit={(deadline) => edit(one, { deadline })}
                  />
                </div>
                <Button
                  size="small"
                  aria-label={say("assign.removeOf", { scope: visibleText(scope) })}
                  onClick={() => void remove(one)}
                >
                  {say("assign.remove")}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      <div
        role="group"
        aria-label={say("assign.add")}
        className={styles.adder}
        onKeyDown={(event) => {
          if (event.key === "Enter" && event.target instanceof HTMLInputElement) void add();
        }}
      >
        <Field className={styles.field} label={say("assign.rule")}>
          <Select
            ref={(element: HTMLSelectElement | null) => {
              firstField.current = element;
            }}
            value={draft.rule ?? ""}
            onChange={(_event, { value }) => setDraft({ ...draft, rule: value === "" ? null : value })}
          >
            <option value="">{say("assign.allRules")}</option>
            {rules.map(({ id, name }) => (
              <option key={id} value={id}>
                {visibleText(name)}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          className={styles.field}
          label={say("assign.village")}
          {...(villages.length === 0 ? { hint: say("assign.villagesLater") } : {})}
        >
          <Select
            value={draft.village ?? ""}
            onChange={(_event, { value }) => setDraft({ ...draft, village: value === "" ? null : value })}
          >
            <option value="">{say("assign.allVillages")}</option>
            {villages.map(({ id, name }) => (
              <option key={id} value={id}>
                {visibleText(name)}
              </option>
            ))}
          </Select>
        </Field>
        <div className={styles.fields}>
          <Field className={styles.field} label={say("assign.unit")}>
            <Input
              className={styles.input}
              value={draft.unit}
              onChange={(_event, { value }) => setDraft({ ...draft, unit: value })}
            />
          </Field>
          <Field className={styles.field} label={say("assign.deadline")}>
            <Input
              className={styles.input}
              type="date"
              value={draft.deadline}
              onChange={(_event, { value }) => setDraft({ ...draft, deadline: value })}
            />
          </Field>
        </div>
        <div role="alert">{fault === "" ? null : <p className={styles.fault}>{fault}</p>}</div>
        <div>
          <Button onClick={() => void add()}>{say("assign.add")}</Button>
        </div>
      </div>
    </Disclosure>
  );
}
