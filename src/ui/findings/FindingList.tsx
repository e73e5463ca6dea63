import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useId, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import type { FindingQuery, FindingView } from "../../app/views";
import { useFocusIfLost, usePane } from "../PaneContext";
import { FindingRow } from "./FindingRow";
import { useFindingPages } from "./useFindingPages";

const ROW_HEIGHT = 74;
const PAGE_STEP = 8;

const useStyles = makeStyles({
  status: { margin: 0, padding: "0 10px 4px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  scroll: {
    position: "relative",
    flexGrow: 1,
    minHeight: "120px",
    overflowY: "auto",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  space: { position: "relative", width: "100%" },
  row: {
    position: "absolute",
    insetInlineStart: 0,
    top: 0,
    width: "100%",
    boxSizing: "border-box",
    padding: "6px 10px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
});

interface FindingListProps {
  readonly query: Omit<FindingQuery, "from" | "count">;
  readonly onChoose: (finding: FindingView) => Promise<void>;
}

/** Findings as a list box of any length: arrows, Home, End and Page keys move, Enter or a press chooses. */
export function FindingList({ query, onChoose }: FindingListProps): ReactNode {
  const styles = useStyles();
  const { session, t } = usePane();
  const { total, at, need } = useFindingPages(session, query);
  const [active, setActive] = useState(0);
  const scroll = useRef<HTMLDivElement>(null);
  useFocusIfLost(scroll);
  const id = useId();
  const count = total ?? 0;
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    // The active row stays drawn wherever the list is scrolled to: `aria-activedescendant` names it.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), active])].filter((index) => index < count),
    useFlushSync: false,
  });
  const rows = virtual.getVirtualItems();
  const first = virtual.range?.startIndex;
  const last = virtual.range?.endIndex;
  useEffect(() => {
    if (first !== undefined && last !== undefined) need(first, last);
  }, [need, first, last, at]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" || event.key === " ") {
      const finding = at(active);
      event.preventDefault();
      // A host may take the focus to the cell; whoever works by keys goes on in the list.
      if (finding) void onChoose(finding).then(() => scroll.current?.focus());
      return;
    }
    const target = destination(event.key, active, count);
    if (target === null) return;
    event.preventDefault();
    setActive(target);
    need(target, target);
    virtual.scrollToIndex(target);
  };

  return (
    <>
      <p className={styles.status} role="status">
        {total === null ? t("list.loading") : total === 0 ? t("list.empty") : t("list.total", { count: total })}
        {count > 0 ? ` · ${t("list.keys")}` : null}
      </p>
      <div
        ref={scroll}
        className={styles.scroll}
        role="listbox"
        tabIndex={0}
        aria-label={t("list.title")}
        aria-busy={total === null}
        {...(count > 0 ? { "aria-activedescendant": `${id}-${active}` } : {})}
        onKeyDown={onKeyDown}
      >
        <div className={styles.space} role="presentation" style={{ height: virtual.getTotalSize() }}>
          {rows.map((row) => {
            const finding = at(row.index);
            return (
              <div
                key={row.key}
                id={`${id}-${row.index}`}
                ref={virtual.measureElement}
                data-index={row.index}
                role="option"
                aria-selected={row.index === active}
                aria-setsize={count}
                aria-posinset={row.index + 1}
                className={mergeClasses(styles.row, row.index === active && styles.active)}
                style={{ minHeight: ROW_HEIGHT, transform: `translateY(${row.start}px)` }}
                onClick={() => {
                  setActive(row.index);
                  if (finding) void onChoose(finding);
                }}
              >
                {finding ? <FindingRow finding={finding} /> : t("list.loading")}
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}

/** Where a key leads from a row, or null where it does not move. */
function destination(key: string, from: number, count: number): number | null {
  const moves = new Map([
    ["ArrowDown", from + 1],
    ["ArrowUp", from - 1],
    ["PageDown", from + PAGE_STEP],
    ["PageUp", from - PAGE_STEP],
    ["Home", 0],
    ["End", count - 1],
  ]);
  const to = moves.get(key);
  return to === undefined || count === 0 ? null : Math.min(Math.max(to, 0), count - 1);
}
