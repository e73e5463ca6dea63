import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { readNumber } from "./readNumber";
import { useTabsText } from "./useTabsText";

const useStyles = makeStyles({
  input: { width: "100%", minWidth: 0 },
  fault: { margin: "2px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorPaletteRedForeground1 },
});

interface NumberCellProps {
  readonly label: string;
  readonly value: number | null;
  readonly onSave: (value: number | null) => void;
  /** Several lines; one alone is typed like any other text. */
  readonly onPaste: (text: string) => void;
}

/** A number or a blank, saved when it is left. Enter and the arrows lead to the next row, Escape brings the old one back. */
export function NumberCell({ label, value, onSave, onPaste }: NumberCellProps): ReactNode {
  const styles = useStyles();
  const say = useTabsText();
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const isWrong = draft !== null && readNumber(draft) === undefined;
  const save = (): void => {
    if (draft === null || isWrong) return;
    const next = readNumber(draft) ?? null;
    setDraft(null);
    if (next !== value) onSave(next);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "Escape" && draft !== null) {
      event.stopPropagation();
      setDraft(null);
    }
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" || event.key === "Enter" ? 1 : 0;
    if (step === 0 || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const inputs = [...(event.currentTarget.closest("tbody")?.querySelectorAll("input") ?? [])];
    const next = inputs[inputs.indexOf(event.currentTarget) + step];
    if (next) next.focus();
    else save();
  };
  return (
    <>
      <Input
        className={styles.input}
        size="small"
        inputMode="decimal"
        aria-label={label}
        aria-invalid={isWrong}
        {...(isWrong ? { "aria-describedby": id } : {})}
        value={draft ?? (value === null ? "" : String(value))}
        onChange={(_event, data) => setDraft(data.value)}
        onBlur={save}
        onKeyDown={onKey}
        onPaste={(event) => {
          const text = event.clipboardData.getData("text");
          if (!/[\t\r\n]/.test(text)) return;
          event.preventDefault();
          setDraft(null);
          onPaste(text);
        }}
      />
      {isWrong ? (
        <p id={id} role="alert" className={styles.fault}>
          {say("villages.bad")}
        </p>
      ) : null}
    </>
  );
}
