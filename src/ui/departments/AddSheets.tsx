import { Button, Field, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ReactNode } from "react";
import type { Session } from "../../app/Session";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";
import { visibleText } from "../visibleText";
import { FileButton } from "./FileButton";
import { readFile } from "./readFile";
import { whenIdle } from "../whenIdle";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "8px",
    padding: "8px",
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorNeutralBackground1Selected, borderTopStyle: "solid" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { display: "flex", flexDirection: "column", gap: "4px", margin: 0, padding: 0, listStyle: "none" },
  fault: { margin: 0, color: tokens.colorPaletteRedForeground1, overflowWrap: "anywhere" },
  said: { margin: 0, ":empty": { display: "none" } },
  field: { width: "100%", gridTemplateColumns: "minmax(0, 1fr)" },
});

type Source = Parameters<Session["addDepartment"]>[0];

interface Wanted {
  readonly name: string;
  readonly source: () => Promise<Source | null>;
}

/** The ways to add a department's sheet: from this workbook, from files, also dropped ones. */
export function AddSheets(): ReactNode {
  const styles = useStyles();
  const { session, state, t, setChoosing } = usePane();
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [said, setSaid] = useState("");
  const [isOver, setOver] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const zone = useRef<HTMLDivElement>(null);
  const { offered, sheets, feedbackSheet } = state.departments;
  const { members, households, villages } = state.recognition ?? {};
  const busy = state.progress !== null || isAdding;
  const used = [
    ...[members, households, villages].map((mapping) => mapping?.sheet),
    ...sheets.filter(({ file }) => file === "").map(({ sheet }) => sheet),
    ...offered.map(({ sheet }) => sheet),
    feedbackSheet,
  ];
  const others = state.sheets.filter(({ name, rows, visible }) => visible && rows > 0 && !used.includes(name));

  const add = async (all: readonly Wanted[]): Promise<void> => {
    setFaults([]);
    setAdding(true);
    setChoosing(true);
    try {
      for (const { name, source } of all) {
        setSaid(t("sheets.reading", { name }));
        const found = await source();
        if (found === null) {
          setFaults((before) => [...before, t("sheets.cannotRead", { name })]);
          setSaid("");
          continue;
        }
        await whenIdle(session);
        await session.addDepartment(found);
        const { refusal, defect } = session.state();
        if (refusal?.code === "cancelled") return setSaid("");
        if (refusal) setFaults((before) => [...before, t("sheets.refused", { name, reason: refusal.message })]);
        setSaid(refusal || defect !== null ? "" : t("sheets.added", { name }));
      }
    } finally {
      setAdding(false);
      setChoosing(false);
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) zone.current?.focus();
      });
    }
  };
  const addFiles = (files: readonly File[]): void =>
    void add(
      files.map((file) => ({
        name: file.name,
        source: async () => {
          const read = await readFile(file);
          return read && { file: read };
        },
      })),
    );
  const addSheet = (sheet: string): void => void add([{ name: sheet, source: () => Promise.resolve({ sheet }) }]);

  return (
    <div
      ref={zone}
      tabIndex={-1}
      role="group"
      aria-label={t("sheets.add")}
      aria-busy={isAdding}
      className={mergeClasses(styles.zone, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!busy);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (!busy && files.length > 0) addFiles(files);
      }}
    >
      <h3 className={styles.title}>{t("sheets.add")}</h3>
      <p role="status" className={styles.said}>
        {said ? <CellText text={said} /> : null}
      </p>
      {faults.length > 0 ? (
        <div {...(state.refusal ? {} : { role: "alert" })}>
          {faults.map((fault) => (
            <p key={fault} className={styles.fault}>
              <CellText text={fault} />
            </p>
          ))}
        </div>
      ) : null}
      {offered.length > 0 ? (
        <ul className={styles.list} aria-label={t("sheets.offered")}>
          {offered.map(({ sheet, title }) => (
            <li key={sheet}>
              <Button size="small" disabledFocusable={busy} onClick={() => addSheet(sheet)}>
                <CellText text={t("sheets.offer", { sheet, department: title })} />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <FileButton
        label={t("sheets.fileLabel")}
        accept=".xlsx,.csv"
        busy={busy}
        text={t("sheets.file")}
        onFiles={addFiles}
      />
      <p className={styles.hint}>{t("sheets.drop")}</p>
      {others.length > 0 ? (
        <Field className={styles.field} label={t("sheets.other")}>
          <Select value="" disabled={busy} onChange={(_event, { value }) => addSheet(value)}>
            <option value="" disabled>
              {t("sheets.choose")}
            </option>
            {others.map(({ name }) => (
              <option key={name} value={name}>
                {visibleText(name)}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
    </div>
  );
}
