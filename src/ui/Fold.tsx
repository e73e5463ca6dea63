import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  toggle: {
    display: "flex",
    alignItems: "flex-start",
    gap: "4px",
    width: "100%",
    minHeight: "28px",
    padding: "4px 0",
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  icon: { flexShrink: 0, marginTop: "2px" },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  body: { paddingInlineStart: "20px" },
});

interface FoldProps {
  readonly title: ReactNode;
  readonly openAtFirst?: boolean;
  readonly children: ReactNode;
}

/** A part of a section that folds. What is folded is not rendered. */
export function Fold({ title, openAtFirst = false, children }: FoldProps): ReactNode {
  const styles = useStyles();
  const [open, setOpen] = useState(openAtFirst);
  const id = useId();
  return (
    <div>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {open ? (
          <ChevronDown16Regular aria-hidden className={styles.icon} />
        ) : (
          <ChevronRight16Regular aria-hidden className={styles.icon} />
        )}
        <span className={styles.title}>{title}</span>
      </button>
      {open ? (
        <div id={id} className={styles.body}>
          {children}
        </div>
      ) : null}
    </div>
  );
}
