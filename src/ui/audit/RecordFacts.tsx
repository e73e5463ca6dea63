import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RecordView } from "../../app/AuditViews";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";
import { changeNumbers } from "./changeNumbers";
import { useAuditText } from "./useAuditText";

const useStyles = makeStyles({
  facts: { margin: "2px 0 6px", fontSize: tokens.fontSizeBase200 },
  term: { marginTop: "4px", color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: "anywhere" },
  hash: { fontFamily: tokens.fontFamilyMonospace },
});

/** What one record tells: tool, standards, options, counts, hashes, changes and confirmed parameters. */
export function RecordFacts({ record }: { readonly record: RecordView }): ReactNode {
  const styles = useStyles();
  const { t } = usePane();
  const say = useAuditText();
  const { pack, findings, waived, changes, confirmed } = record;
  const { households, members, checked, notChecked } = record;
  const texts = [
    ["records.by", record.by === "" ? say("records.nobody") : record.by],
    ["records.tool", record.tool],
    ["records.pack", `${pack.title} ${pack.version} (${pack.id})`],
    ["records.region", record.regionName],
    ["records.year", String(record.year)],
    ["records.asOf", record.asOf],
    ["records.size", say("records.sizes", { households, members })],
    [
      "records.found",
      t("audit.countsWaived", { errors: findings.error, warnings: findings.warning, notes: findings.note, waived }),
    ],
    ["records.rules", say("records.ruleCounts", { checked, notChecked })],
    [
      "records.changes",
      changes
        ? say("records.changed", {
            households: changes.households,
            fields: changes.fields,
            ...changeNumbers(changes.findings),
          })
        : say("records.changesNone"),
    ],
  ] as const;
  return (
    <dl className={styles.facts}>
      {texts.map(([term, text]) => (
        <div key={term}>
          <dt className={styles.term}>{say(term)}</dt>
          <dd className={styles.fact}>
            <CellText text={text} />
          </dd>
        </div>
      ))}
      <div>
        <dt className={styles.term}>{say("records.packSha")}</dt>
        <dd className={styles.fact}>
          <code className={styles.hash}>{pack.sha256}</code>
        </dd>
      </div>
      <div>
        <dt className={styles.term}>{say("records.hashes")}</dt>
        <dd className={styles.fact}>
          <code className={styles.hash}>{[record.data, record.result, record.hash].join(" ")}</code>
        </dd>
      </div>
      <div>
        <dt className={styles.term}>{say("records.confirmed")}</dt>
        {confirmed.length === 0 ? <dd className={styles.fact}>{say("records.confirmedNone")}</dd> : null}
        {confirmed.map(({ label, value, by, on }) => (
          <dd key={label} className={styles.fact}>
            <CellText
              text={
                by === ""
                  ? say("records.confirmedByNobody", { label, value })
                  : say("records.confirmedBy", { label, value, by, on })
              }
            />
          </dd>
        ))}
      </div>
    </dl>
  );
}
