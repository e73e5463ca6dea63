import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ClipboardEvent, ReactNode } from "react";
import type { VillageRename } from "../../core/model/Linkage";
import { CellText } from "../CellText";
import { Disclosure } from "../Disclosure";
import { usePane } from "../PaneContext";
import { readPasted, readRenames, type RenameFault } from "./renameRows";

const EMPTY: VillageRename = { from: "", to: "" };

const useStyles = makeStyles({
  help: { margin: "0 0 6px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  table: { width: "100%", tableLayout: "fixed", borderCollapse: "collapse" },
  heading: { textAlign: "start", fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  cell: { padding: "2px 4px 2px 0" },
  input: { width: "100%", minWidth: 0 },
  last: { width: "56px" },
  remove: { minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px", marginTop: "8px" },
  fault: { margin: "6px 0 0", color: tokens.colorPaletteRedForeground1, overflowWrap: "anywhere" },
  said: { margin: "6px 0 0", ":empty": { display: "none" } },
});

/** The table by which two names mean one village; it is kept in the workbook when it is saved. */
export function RenamesPart(): ReactNode {
  const styles = useStyles();
  const { session, state, t } = usePane();
  const { renames } = state.departments;
  const [draft, setDraft] = useState<readonly VillageRename[] | null>(null);
  const [fault, setFault] = useState<RenameFault | null>(null);
  const [said, setSaid] = useState("");
  const body = useRef<HTMLTableSectionElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const rows = draft ?? renames;

  const change = (next: readonly VillageRename[], told = ""): void => {
    setDraft(next);
    setFault(null);
    setSaid(told);
  };
  const paste = (event: ClipboardEvent, at: number): void => {
    const pasted = readPasted(event.clipboardData.getData("text"));
    if (pasted === null) return;
    event.preventDefault();
    change(
      [...rows.slice(0, at), ...pasted, ...rows.slice(at + pasted.length)],
      t("renames.pasted", { count: pasted.length }),
    );
  };
  const addRow = (): void => {
    change([...rows, EMPTY]);
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>("tr:last-child input")?.focus());
  };
  const save = async (): Promise<void> => {
    const read = readRenames(rows);
    if ("kind" in read) {
      setFault(read);
      requestAnimationFrame(() => body.current?.querySelector<HTMLElement>(`tr:nth-child(${read.row}) input`)?.focus());
      return;
    }
    await session.renameVillages(read);
    const { refusal, defect } = session.state();
    // What the workbook refuses stays as it is written.
    if (refusal !== null || defect !== null) return;
    setDraft(null);
    setSaid(t("renames.saved", { count: read.length }));
  };
  return (
    <Disclosure
      title={t("renames.title")}
      aside={draft === null ? t("renames.aside", { count: renames.length }) : t("renames.unsaved")}
    >
      <p className={styles.help}>{t("renames.help")}</p>
      {rows.length === 0 ? <p className={styles.help}>{t("renames.none")}</p> : null}
      {rows.length > 0 ? (
        <table className={styles.table} aria-label={t("renames.title")}>
          <thead>
            <tr>
              <th scope="col" className={styles.heading}>
                {t("renames.from")}
              </th>
              <th scope="col" className={styles.heading}>
                {t("renames.to")}
              </th>
              <td className={styles.last} />
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map((row, index) => (
              <tr key={index}>
                {(["from", "to"] as const).map((side) => (
                  <td key={side} className={styles.cell}>
                    <Input
                      className={styles.input}
                      aria-label={t(`renames.${side}Of`, { row: index + 1 })}
                      aria-invalid={fault?.row === index + 1}
                      value={row[side]}
                      onPaste={(event) => paste(event, index)}
                      onChange={(_event, { value }) =>
                        change(rows.map((one, at) => (at === index ? { ...one, [side]: value } : one)))
                      }
                    />
                  </td>
                ))}
                <td>
                  <Button
                    size="small"
                    className={styles.remove}
                    aria-label={t("renames.removeOf", { row: index + 1 })}
                    onClick={() => {
                      change(rows.filter((_one, at) => at !== index));
                      add.current?.focus();
                    }}
                  >
                    {t("renames.remove")}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {fault ? (
        <p role="alert" className={styles.fault}>
          <CellText
            text={
              fault.kind === "twice"
                ? t("renames.twice", { row: fault.row, name: fault.name })
                : t(`renames.${fault.kind}`, { row: fault.row })
            }
          />
        </p>
      ) : null}
      <p role="status" className={styles.said}>
        {said}
      </p>
      <div className={styles.buttons}>
        <Button
          ref={(element: HTMLButtonElement | null) => {
            add.current = element;
          }}
          size="small"
          onClick={addRow}
        >
          {t("renames.add")}
        </Button>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={draft === null || state.progress !== null}
          onClick={() => void save()}
        >
          {t("renames.save")}
        </Button>
      </div>
    </Disclosure>
  );
}
