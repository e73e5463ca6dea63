import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { FieldProps } from "@fluentui/react-components";
import { useId, useRef } from "react";
import type { ReactNode } from "react";
import type { FieldOf } from "../../app/draftFaults";
import type { OwnRuleDraft, OwnTest } from "../../app/OwnRuleDraft";
import { usePane } from "../PaneContext";
import { NEW_TEST } from "./newDraft";
import type { PlaceName } from "./placeName";
import { TestEditor } from "./TestEditor";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0, border: "none", minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface TestListProps {
  readonly tests: readonly OwnTest[];
  readonly match: OwnRuleDraft["match"];
  readonly fieldOf: FieldOf;
  readonly fieldProps: (place: PlaceName) => FieldProps;
  readonly onMatch: (match: OwnRuleDraft["match"]) => void;
  readonly onTests: (tests: readonly OwnTest[]) => void;
}

/** The conditions of a rule, one below the other. */
export function TestList({ tests, match, fieldOf, fieldProps, onMatch, onTests }: TestListProps): ReactNode {
  const styles = useStyles();
  const { t } = usePane();
  const id = useId();
  const add = useRef<HTMLButtonElement>(null);
  return (
    <fieldset className={styles.group} aria-describedby={id}>
      <legend className={styles.legend}>{t("own.conditions")}</legend>
      <p className={styles.hint}>{t("own.conditionsHint")}</p>
      {tests.map((test, position) => (
        <TestEditor
          key={position}
          test={test}
          position={position}
          fieldOf={fieldOf}
          fieldProps={fieldProps}
          onChange={(next) => onTests(tests.map((one, at) => (at === position ? next : one)))}
          {...(tests.length > 1
            ? {
                onRemove: () => {
                  onTests(tests.filter((_one, at) => at !== position));
                  add.current?.focus();
                },
              }
            : {})}
        />
      ))}
      <Field {...fieldProps("tests")}>
        <div>
          <Button
            ref={(element: HTMLButtonElement | null) => {
              add.current = element;
            }}
            size="small"
            onClick={() => onTests([...tests, NEW_TEST])}
          >
            {t("own.addLine")}
          </Button>
        </div>
      </Field>
      {tests.length > 1 ? (
        <Field label={t("own.match")}>
          <RadioGroup
            layout="horizontal"
            value={match}
            onChange={(_event, data) => onMatch(data.value === "any" ? "any" : "all")}
          >
            <Radio value="all" label={t("own.all")} />
            <Radio value="any" label={t("own.any")} />
          </RadioGroup>
        </Field>
      ) : null}
      <p id={id} className={styles.hint}>
        {t("own.blank")}
      </p>
    </fieldset>
  );
}
