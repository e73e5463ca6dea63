import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ChainView } from "../../app/AuditViews";
import { cellAddress } from "../../core/model/a1";
import { CellText } from "../CellText";
import { CellLink } from "./CellLink";
import { useAuditText } from "./useAuditText";

const useStyles = makeStyles({
  line: { margin: "0 0 6px", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  broken: { color: tokens.colorPaletteRedForeground1 },
});

/** Whether the records hold together, and where they do not. */
export function ChainPart({ chain }: { readonly chain: ChainView }): ReactNode {
  const styles = useStyles();
  const say = useAuditText();
  if (chain.state !== "broken") {
    return (
      <p className={styles.line}>
        {chain.state === "empty" ? (
          say("chain.empty")
        ) : (
          <>
            <span aria-hidden="true">{"✓ "}</span>
            {say("chain.whole", { count: chain.length })}
          </>
        )}
      </p>
    );
  }
  return (
    <p className={styles.line}>
      <span className={styles.broken}>
        <span aria-hidden="true">{"✖ "}</span>
        <CellText text={say("chain.broken", { number: chain.brokenAt ?? 1, why: chain.why })} />
      </span>{" "}
      {chain.at ? (
        <CellLink at={chain.at} address={cellAddress(chain.at)}>
          {say("chain.show")}
        </CellLink>
      ) : null}
    </p>
  );
}
