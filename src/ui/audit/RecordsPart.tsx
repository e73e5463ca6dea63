import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Disclosure } from "../Disclosure";
import { CellText } from "../CellText";
import { Fold } from "../Fold";
import { LongList } from "../LongList";
import { usePane } from "../PaneContext";
import { whenIdle } from "../whenIdle";
import { ChainPart } from "./ChainPart";
import { momentText } from "./momentText";
import { RecordFacts } from "./RecordFacts";
import { useAuditText } from "./useAuditText";

const useStyles = makeStyles({
  item: { padding: "2px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  name: { fontWeight: tokens.fontWeightSemibold },
  facts: { display: "block", color: tokens.colorNeutralForeground2 },
  incomplete: { color: tokens.colorPaletteRedForeground1 },
});

/** The recorded runs, the last first, each with what it tells and the way to repeat it. */
export function RecordsPart({ isBusy }: { readonly isBusy: boolean }): ReactNode {
  const styles = useStyles();
  const { session, state, t } = usePane();
  const say = useAuditText();
  const { records, chain } = state.audit;
  const run = async (record: number): Promise<void> => {
    await whenIdle(session);
    await session.audit({ record });
  };
  return (
    <Disclosure title={say("records.title")} aside={say("records.aside", { count: records.length })} openAtFirst>
      <ChainPart chain={chain} />
      <LongList
        label={say("records.title")}
        more={(rest) => say("list.more", { count: rest })}
        entries={records}
        show={(record) => {
          const { number, at, by, findings, waived, complete } = record;
          return (
            <li key={number} className={styles.item}>
              <Fold
                title={
                  <>
                    <span className={styles.name}>
                      {say("records.item", { number, at: momentText(at, state.language) })}
                    </span>
                    <span className={styles.facts}>
                      <CellText text={by === "" ? say("records.nobody") : by} />
                      {" · "}
                      {t(waived > 0 ? "audit.countsWaived" : "audit.counts", {
                        errors: findings.error,
                        warnings: findings.warning,
                        notes: findings.note,
                        waived,
                      })}
                      {complete ? null : (
                        <span className={styles.incomplete}>{` · ✖ ${say("records.incomplete")}`}</span>
                      )}
                    </span>
                  </>
                }
              >
                <RecordFacts record={record} />
                <Button
                  size="small"
                  disabledFocusable={isBusy}
                  aria-label={say("audit.runRecordOf", { number })}
                  onClick={() => void run(number)}
                >
                  {say("audit.runRecord")}
                </Button>
              </Fold>
            </li>
          );
        }}
      />
    </Disclosure>
  );
}
