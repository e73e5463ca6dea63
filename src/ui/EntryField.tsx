import { Field, Input, makeStyles } from "@fluentui/react-components";
import type { InputProps } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  field: { width: "100%", gridTemplateColumns: "minmax(0, 1fr)" },
  input: { width: "100%", minWidth: 0 },
});

interface EntryFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly type?: InputProps["type"];
  readonly busy?: boolean;
  /** What is wrong with the text, or null. */
  readonly fault: (text: string) => string | null;
  readonly onCommit: (text: string) => void;
}

/** A text that takes effect on Enter or when the field is left; Esc brings the old one back. */
export function EntryField({ label, hint, value, type = "text", busy, fault, onCommit }: EntryFieldProps): ReactNode {
  const styles = useStyles();
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? value;
  const wrong = draft === null ? null : fault(draft.trim());
  const commit = (): void => {
    if (draft === null || wrong !== null) return;
    setDraft(null);
    if (draft.trim() !== value) onCommit(draft.trim());
  };
  return (
    <Field
      className={styles.field}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      validationMessage={wrong}
      validationState={wrong === null ? "none" : "error"}
    >
      <Input
        className={styles.input}
        type={type}
        value={text}
        readOnly={busy === true}
        onChange={(_event, data) => setDraft(data.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key !== "Escape" || draft === null) return;
          event.stopPropagation();
          setDraft(null);
        }}
      />
    </Field>
  );
}
