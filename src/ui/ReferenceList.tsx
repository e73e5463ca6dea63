import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ReferenceView } from "../app/views";
import { CellText } from "./CellText";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: "16px", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

/** Published documents: title, number, date, clause; a link only where it leads to the web. */
export function ReferenceList({ references }: { readonly references: readonly ReferenceView[] }): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {references.map(({ text, href }) => (
        <li key={text}>
          {href !== null && /^https?:\/\//i.test(href) ? (
            <Link href={href} target="_blank" rel="noopener noreferrer">
              <CellText text={text} />
            </Link>
          ) : (
            <CellText text={text} />
          )}
        </li>
      ))}
    </ul>
  );
}
