import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  key: {
    marginInlineStart: "6px",
    padding: "0 4px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightRegular,
  },
});

/** The key that does the same as the button around it, which tells it by `aria-keyshortcuts`. */
export function KeyHint({ keys }: { readonly keys: string }): ReactNode {
  const styles = useStyles();
  return (
    <kbd aria-hidden="true" className={styles.key}>
      {keys}
    </kbd>
  );
}
