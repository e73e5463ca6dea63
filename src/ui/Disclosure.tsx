import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { ReactNode } from "react";
import type { SectionName } from "./SectionName";

const useStyles = makeStyles({
  section: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { margin: 0, fontSize: "inherit" },
  toggle: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    width: "100%",
    minHeight: "36px",
    padding: "6px 10px",
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "start",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  icon: { flexShrink: 0 },
  title: { flexGrow: 1 },
  aside: {
    minWidth: 0,
    maxWidth: "50%",
    textAlign: "end",
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  body: { padding: "2px 12px 12px" },
});

interface DisclosureProps {
  /** Marks its heading for `reveal`. */
  readonly section?: SectionName;
  /** Whether it is open, where something else decides. */
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
  readonly title: string;
  /** Short text beside the title: a count, what needs attention. */
  readonly aside?: string;
  readonly openAtFirst?: boolean;
  readonly children: ReactNode;
}

/** A titled section that folds. What is folded is not rendered. */
export function Disclosure(props: DisclosureProps): ReactNode {
  const { section, title, aside, openAtFirst = false, onToggle, children } = props;
  const styles = useStyles();
  const [isOpen, setOpen] = useState(openAtFirst);
  const open = props.open ?? isOpen;
  const id = useId();
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          data-section={section}
          onClick={() => {
            setOpen(!open);
            onToggle?.(!open);
          }}
        >
          {open ? (
            <ChevronDown16Regular aria-hidden className={styles.icon} />
          ) : (
            <ChevronRight16Regular aria-hidden className={styles.icon} />
          )}
          <span className={styles.title}>{title}</span>
          {aside ? <span className={styles.aside}>{aside}</span> : null}
        </button>
      </h2>
      {open ? (
        <div id={id} className={styles.body}>
          {children}
        </div>
      ) : null}
    </section>
  );
}
