import { Button, Field, makeStyles, mergeClasses, ProgressBar, Select, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ReactNode } from "react";
import type { Correction } from "../../app/Session";
import type { PreviousView, Recognition } from "../../app/views";
import { CellText } from "../CellText";
import { Disclosure } from "../Disclosure";
import { usePane } from "../PaneContext";
import { visibleText } from "../visibleText";

const useStyles = makeStyles({
  drop: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px",
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorNeutralBackground1Selected, borderTopStyle: "solid" },
  help: { margin: "0 0 6px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  fault: { margin: 0, color: tokens.colorPaletteRedForeground1, overflowWrap: "anywhere" },
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  chosen: { display: "flex", alignItems: "flex-start", gap: "8px" },
  text: { flexGrow: 1, minWidth: 0, margin: 0, overflowWrap: "anywhere" },
  remove: { flexShrink: 0, whiteSpace: "nowrap" },
  facts: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The period before: none, a sheet of this workbook or a file. Also takes a file that is dropped on it. */
export function PreviousSection({ recognition }: { readonly recognition: Recognition }): ReactNode {
  const styles = useStyles();
  const { session, state, t, openSections, toggleSection, hasFocus, setChoosing } = usePane();
  const [reading, setReading] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const zone = useRef<HTMLDivElement>(null);
  const { previous, sheets, members, households, villages } = recognition;
  const busy = state.progress !== null || reading !== null;
  const used = [members, households, villages].map((mapping) => mapping?.sheet);
  const others = sheets.filter((name) => !used.includes(name));

  const choose = async (name: string, wanted: () => Promise<NonNullable<Correction["previous"]>>): Promise<void> => {
    setFault(null);
    setReading(name);
    setChoosing(true);
    try {
      await session.correct({ previous: await wanted() });
      const { refusal } = session.state();
      if (refusal) setFault(t("previous.refused", { name, reason: refusal.message }));
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      setFault(t("previous.cannotRead", { name }));
    } finally {
      setReading(null);
      setChoosing(false);
      requestAnimationFrame(() => {
        if (hasFocus.current && document.activeElement === document.body) zone.current?.focus();
      });
    }
  };
  const chooseFile = (file: File): void =>
    void choose(file.name, async () => ({
      file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
    }));
  const remove = (): void => {
    setFault(null);
    void session.correct({ previous: null }).then(() => zone.current?.focus());
  };

  return (
    <Disclosure
      section="previous"
      title={t("previous.title")}
      aside={previous ? visibleText(previous.name) : t("previous.none")}
      open={openSections.has("previous")}
      onToggle={(open) => toggleSection("previous", open)}
    >
      <p className={styles.help}>{t("previous.help")}</p>
      <div
        ref={zone}
        tabIndex={-1}
        role="group"
        aria-label={t("previous.title")}
        aria-busy={reading !== null}
        className={mergeClasses(styles.drop, isOver && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(!busy);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const [file, ...more] = event.dataTransfer.files;
          if (busy || !file) return;
          if (more.length > 0) setFault(t("previous.oneFile"));
          else chooseFile(file);
        }}
      >
        {previous ? <ChosenPeriod previous={previous} busy={busy} onRemove={remove} /> : null}
        {reading === null ? null : (
          <div role="status">
            <CellText text={t("previous.reading", { name: reading })} />
            <ProgressBar aria-label={t("previous.reading", { name: visibleText(reading) })} />
          </div>
        )}
        {fault === null ? null : (
          <p {...(state.refusal ? {} : { role: "alert" })} className={styles.fault}>
            <CellText text={fault} />
          </p>
        )}
        {others.length > 0 ? (
          <Field className={styles.field} label={t("previous.sheet")}>
            <Select
              value={previous && others.includes(previous.name) ? previous.name : ""}
              disabled={busy}
              onChange={(_event, { value }) => void choose(value, () => Promise.resolve({ sheet: value }))}
            >
              <option value="" disabled>
                {t("previous.chooseSheet")}
              </option>
              {others.map((name) => (
                <option key={name} value={name}>
                  {visibleText(name)}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
        <input
          ref={input}
          hidden
          type="file"
          accept=".xlsx"
          aria-label={t("previous.fileLabel")}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) chooseFile(file);
            // The same file can be chosen again after it was mended.
            currentTarget.value = "";
          }}
        />
        <Button disabledFocusable={busy} onClick={() => input.current?.click()}>
          {t("previous.file")}
        </Button>
        <p className={styles.hint}>{t("previous.drop")}</p>
      </div>
    </Disclosure>
  );
}

interface ChosenPeriodProps {
  readonly previous: PreviousView;
  readonly busy: boolean;
  readonly onRemove: () => void;
}

function ChosenPeriod({ previous, busy, onRemove }: ChosenPeriodProps): ReactNode {
  const styles = useStyles();
  const { t } = usePane();
  const { name, sheets, rows } = previous;
  return (
    <div className={styles.chosen}>
      <p className={styles.text}>
        <b>
          <CellText text={name} />
        </b>
        <span className={styles.facts}>
          <CellText text={t("previous.facts", { sheets: sheets.join(t("notes.separator")), rows })} />
        </span>
      </p>
      <Button
        size="small"
        className={styles.remove}
        disabledFocusable={busy}
        aria-label={t("previous.removeFor", { name: visibleText(name) })}
        onClick={onRemove}
      >
        {t("previous.remove")}
      </Button>
    </div>
  );
}
