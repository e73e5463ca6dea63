import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import type { ReactNode, RefObject } from "react";
import { CellText } from "./CellText";
import { usePane } from "./PaneContext";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column" },
  filled: { height: "100%", minHeight: 0 },
  top: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    display: "flex",
    flexShrink: 0,
    alignItems: "flex-start",
    gap: "4px",
    padding: "6px 8px",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: "2px 0 0", minWidth: 0, fontSize: tokens.fontSizeBase300, overflowWrap: "anywhere" },
});

interface SubScreenProps {
  /** Of the whole, for screen readers; its title where none is given. */
  readonly label?: string;
  readonly title: string;
  /** Whether it is as high as the view, because a list in it scrolls by itself. */
  readonly isFilled?: boolean;
  /** Whether Escape belongs to something that runs. */
  readonly isBusy?: boolean;
  readonly section?: RefObject<HTMLElement | null>;
  readonly back?: RefObject<HTMLButtonElement | null>;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

/** A screen in front of the first one: a title, and a button or Escape that lead back. */
export function SubScreen(props: SubScreenProps): ReactNode {
  const { title, label = title, isFilled = false, isBusy = false, section, back, onBack, children } = props;
  const styles = useStyles();
  const { t } = usePane();
  return (
    <section
      ref={section}
      className={mergeClasses(styles.screen, isFilled && styles.filled)}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented || isBusy) return;
        event.stopPropagation();
        onBack();
      }}
    >
      <div className={styles.top}>
        <Button
          ref={(element: HTMLButtonElement | null) => {
            if (back) back.current = element;
          }}
          size="small"
          appearance="subtle"
          icon={<ArrowLeft20Regular aria-hidden />}
          aria-label={t("app.back")}
          onClick={onBack}
        />
        <h2 className={styles.title}>
          <CellText text={title} />
        </h2>
      </div>
      {children}
    </section>
  );
}
