import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useId, useRef } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { useFocusIfLost, usePane } from "./PaneContext";
import type { Pages } from "./usePages";

const PAGE_STEP = 8;

const useStyles = makeStyles({
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

interface PagedListboxProps<Entry> {
  readonly label: string;
  readonly pages: Pages<Entry>;
  /** Least height of a row in pixels. */
  readonly rowHeight: number;
  readonly active: number;
  readonly onActive: (index: number) => void;
  /** A press or Enter; with Shift, the other place where there are two. May take the focus for a moment. */
  readonly onChoose: (entry: Entry, isOther: boolean) => Promise<void>;
  readonly children: (entry: Entry) => ReactNode;
}

/** Entries as a list box of any length: arrows, Home, End and Page keys move, Enter or a press chooses. */
export function PagedListbox<Entry>(props: PagedListboxProps<Entry>): ReactNode {
  const { label, pages, rowHeight, active, onActive, onChoose, children } = props;
  const styles = useStyles();
  const { t } = usePane();
  const { total, at, need } = pages;
  const scroll = useRef<HTMLDivElement>(null);
  useFocusIfLost(scroll);
  const id = useId();
  const count = total ?? 0;
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
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
  const shownActive = useRef(active);
  useEffect(() => {
    if (shownActive.current === active) return;
    shownActive.current = active;
    need(active, active);
    virtual.scrollToIndex(active);
  }, [active, need, virtual]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" || event.key === " ") {
      const entry = at(active);
      event.preventDefault();
      // A host may take the focus to the cell; whoever works by keys goes on in the list.
      if (entry !== undefined) void onChoose(entry, event.shiftKey).then(() => scroll.current?.focus());
      return;
    }
    const target = destination(event.key, active, count);
    if (target === null) return;
    event.preventDefault();
    onActive(target);
  };

  return (
    <div
      ref={scroll}
      className={styles.scroll}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-busy={total === null}
      {...(count > 0 ? { "aria-activedescendant": `${id}-${active}` } : {})}
      onKeyDown={onKeyDown}
    >
      <div className={styles.space} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {rows.map((row) => {
          const entry = at(row.index);
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
              style={{ minHeight: rowHeight, transform: `translateY(${row.start}px)` }}
              onClick={() => {
                onActive(row.index);
                if (entry !== undefined) void onChoose(entry, false);
              }}
            >
              {entry === undefined ? t("list.loading") : children(entry)}
            </div>
          );
        })}
      </div>
    </div>
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
