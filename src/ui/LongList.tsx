import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";

const STEP = 50;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

interface LongListProps<Entry> {
  readonly label: string;
  /** Words the button that shows more, by how many are left. */
  readonly more: (count: number) => string;
  readonly entries: readonly Entry[];
  /** An `li` with its key. */
  readonly show: (entry: Entry, index: number) => ReactNode;
}

/** A list of which the first entries are shown, and more on demand. */
export function LongList<Entry>({ label, more, entries, show }: LongListProps<Entry>): ReactNode {
  const styles = useStyles();
  const [count, setCount] = useState(STEP);
  const rest = entries.length - count;
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {entries.slice(0, count).map(show)}
      </ul>
      {rest > 0 ? (
        <Button size="small" onClick={() => setCount(count + STEP)}>
          {more(rest)}
        </Button>
      ) : null}
    </>
  );
}
