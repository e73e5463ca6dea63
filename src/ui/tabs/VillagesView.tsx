import { Button, Field, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ReactNode } from "react";
import type { VillageEntry } from "../../app/TabViews";
import type { ColumnId } from "../../core/model/SummaryTab";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";
import { visibleText } from "../visibleText";
import { NumberCell } from "./NumberCell";
import { readColumn } from "./readColumn";
import { useTabsText } from "./useTabsText";

/** Villages on one page. */
const PAGE = 40;

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "8px", padding: "0 8px 12px" },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  field: { width: "100%", gridTemplateColumns: "minmax(0, 1fr)" },
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: {
    padding: "4px 6px",
    textAlign: "start",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
  number: { width: "44px", textAlign: "end" },
  entry: { width: "120px" },
  village: { padding: "3px 6px", textAlign: "start", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
  town: { display: "block", fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground2 },
  count: { padding: "3px 6px", textAlign: "end" },
  cell: { padding: "3px 6px" },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  pages: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px" },
  fault: { margin: 0, color: tokens.colorPaletteRedForeground1, overflowWrap: "anywhere" },
  said: { margin: 0, ":empty": { display: "none" } },
});

/** Asked once for each village: one item at a time, a row for each village. */
export function VillagesView(): ReactNode {
  const styles = useStyles();
  const { session, state, keep } = usePane();
  const say = useTabsText();
  const { form } = state.tabs;
  const [item, setItem] = useState<ColumnId | null>(null);
  const [page, setPage] = useState(0);
  const [fault, setFault] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const body = useRef<HTMLTableSectionElement>(null);
  if (form === null) return <p className={styles.view}>{say("villages.later")}</p>;
  const { columns, villages } = form;
  const column = columns.find(({ id }) => id === item) ?? columns[0];
  if (!column || villages.length === 0) return <p className={styles.view}>{say("villages.none")}</p>;
  const { id, heading, usedBy } = column;
  const filled = (of: ColumnId): number => villages.filter(({ values }) => (values[of] ?? null) !== null).length;
  const pages = Math.ceil(villages.length / PAGE);
  const from = Math.min(page, pages - 1) * PAGE;
  const shown = villages.slice(from, from + PAGE);

  const save = async (entries: readonly { readonly key: string; readonly value: number | null }[], told: string) => {
    setFault(null);
    setSaid("");
    await keep(() => session.typeForVillages(entries.map(({ key, value }) => ({ key, values: { [id]: value } }))));
    const { refusal, defect } = session.state();
    if (refusal === null && defect === null) setSaid(told);
    else setFault(say("villages.notSaved"));
  };
  const paste = (text: string, at: number): void => {
    const read = readColumn(text);
    if ("kind" in read) {
      setSaid("");
      setFault(
        read.kind === "columns"
          ? say("villages.pasteColumns")
          : say("villages.pasteBad", { row: read.row, text: read.text }),
      );
      return;
    }
    const entries = villages.slice(at, at + read.length).map(({ key }, index) => ({ key, value: read[index] ?? null }));
    const rest = read.length - entries.length;
    const count = entries.length;
    void save(entries, rest > 0 ? say("villages.pastedMore", { count, rest }) : say("villages.pasted", { count }));
  };
  const turn = (to: number): void => {
    setPage(to);
    requestAnimationFrame(() => body.current?.querySelector("input")?.focus());
  };
  const label = ({ town, village }: VillageEntry): string =>
    visibleText(say("villages.value", { town, village, heading }));
  return (
    <div className={styles.view}>
      <p className={styles.text}>{say("villages.help")}</p>
      <Field className={styles.field} label={say("villages.item")}>
        <Select
          value={id}
          onChange={(_event, { value }) => {
            setItem(value);
            setFault(null);
            setSaid("");
          }}
        >
          {columns.map((one) => (
            <option key={one.id} value={one.id}>
              {say("villages.itemOption", {
                heading: one.heading,
                filled: filled(one.id),
                count: villages.length,
              })}
            </option>
          ))}
        </Select>
      </Field>
      <p className={styles.text}>{say("villages.usedBy", { names: usedBy.join(say("tabs.separator")) })}</p>
      {fault === null ? null : (
        <p role="alert" className={styles.fault}>
          <CellText text={fault} />
        </p>
      )}
      <p role="status" className={styles.said}>
        {said}
      </p>
      <table className={styles.table} aria-label={say("villages.table", { heading })}>
        <thead>
          <tr>
            <th scope="col" className={styles.heading}>
              {say("villages.village")}
            </th>
            <th scope="col" className={mergeClasses(styles.heading, styles.number)}>
              {say("villages.households")}
            </th>
            <th scope="col" className={mergeClasses(styles.heading, styles.entry)}>
              {heading}
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {shown.map((entry, index) => (
            <tr key={entry.key} className={styles.row}>
              <th scope="row" className={styles.village}>
                {entry.town === shown[index - 1]?.town ? null : (
                  <span className={styles.town}>
                    <CellText text={entry.town} />
                  </span>
                )}
                <CellText text={entry.village} />
              </th>
              <td className={styles.count}>{entry.households.toLocaleString(state.language)}</td>
              <td className={styles.cell}>
                <NumberCell
                  key={id}
                  label={label(entry)}
                  value={entry.values[id] ?? null}
                  onSave={(value) => void save([{ key: entry.key, value }], say("villages.saved"))}
                  onPaste={(text) => paste(text, from + index)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {pages > 1 ? (
        <div className={styles.pages}>
          <Button size="small" disabledFocusable={from === 0} onClick={() => turn(from / PAGE - 1)}>
            {say("villages.before")}
          </Button>
          <Button size="small" disabledFocusable={from + PAGE >= villages.length} onClick={() => turn(from / PAGE + 1)}>
            {say("villages.next")}
          </Button>
          <span className={styles.text} role="status">
            {say("villages.page", { from: from + 1, to: from + shown.length, count: villages.length })}
          </span>
        </div>
      ) : null}
    </div>
  );
}
