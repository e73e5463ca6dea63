import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  entry: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  state: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

interface ScreenEntryProps {
  /** Of the screen: the focus comes back to the button that opened it. */
  readonly opens: string;
  readonly label: string;
  readonly onOpen: () => void;
  /** How things stand there, beside the button. */
  readonly state: ReactNode;
  /** Below both. */
  readonly children?: ReactNode;
}

/** Leads from the home screen to another, and says how things stand there. */
export function ScreenEntry({ opens, label, onOpen, state, children }: ScreenEntryProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.entry}>
      <Button
        size="small"
        icon={<ChevronRight16Regular aria-hidden />}
        iconPosition="after"
        data-opens={opens}
        onClick={onOpen}
      >
        {label}
      </Button>
      <span className={styles.state}>{state}</span>
      {children}
    </div>
  );
}
