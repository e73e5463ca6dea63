import { Link, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CellRef } from "../../core/model/RawSheet";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";
import { visibleText } from "../visibleText";
import { useAuditText } from "./useAuditText";

const useStyles = makeStyles({
  link: { textAlign: "start", fontSize: "inherit", overflowWrap: "anywhere" },
});

interface CellLinkProps {
  readonly at: CellRef;
  readonly address: string;
  /** What the link says; sheet and address where nothing is given. */
  readonly children?: ReactNode;
}

/** The way to a cell of the workbook. */
export function CellLink({ at, address, children }: CellLinkProps): ReactNode {
  const styles = useStyles();
  const { session, t, keep } = usePane();
  const say = useAuditText();
  const place = t("list.at", { sheet: visibleText(at.sheet), address });
  return (
    <Link
      as="button"
      className={styles.link}
      title={say("cell.go", { place })}
      {...(children === undefined ? { "aria-label": say("cell.go", { place }) } : {})}
      onClick={() => void keep(() => session.select(at))}
    >
      {children ?? <CellText text={place} />}
    </Link>
  );
}
