import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FindingView } from "../../app/views";
import type { CellRef } from "../../core/model/RawSheet";
import { CellText } from "../CellText";
import { Fold } from "../Fold";
import { usePane } from "../PaneContext";
import { RuleReader } from "../RuleReader";
import { SeverityMark } from "../SeverityMark";
import { ConsequenceList } from "./ConsequenceList";
import { WaivedPart } from "./WaivedPart";

const useStyles = makeStyles({
  finding: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  title: { display: "flex", flexWrap: "wrap", gap: "0 8px", margin: 0, fontSize: tokens.fontSizeBase300 },
  message: { margin: "4px 0", overflowWrap: "anywhere" },
  facts: { display: "grid", gridTemplateColumns: "auto 1fr", gap: "2px 10px", margin: "4px 0" },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: "anywhere" },
  cells: { display: "flex", flexWrap: "wrap", gap: "4px", alignItems: "center" },
});

interface FindingDetailProps {
  readonly finding: FindingView;
  /** Whether its rule can be read at once. */
  readonly isFirst: boolean;
}

/** Everything known of one finding: what was found, what was expected, what to do, what follows, and on which clause it rests. */
export function FindingDetail({ finding, isFirst }: FindingDetailProps): ReactNode {
  const styles = useStyles();
  const { t } = usePane();
  const { severity, title, ruleId, message, value, expected, advice, related, consequences, department } = finding;
  return (
    <article className={styles.finding}>
      <h3 className={styles.title}>
        <SeverityMark severity={severity} />
        <CellText text={`${title} (${ruleId})`} />
      </h3>
      <p className={styles.message}>
        <CellText text={message} />
      </p>
      <dl className={styles.facts}>
        <dt className={styles.term}>{t("finding.value")}</dt>
        <dd className={styles.fact}>{value === "" ? t("finding.blank") : <CellText text={value} />}</dd>
        {department ? (
          <>
            <dt className={styles.term}>
              <CellText text={t("finding.department", { department: department.title, item: department.item })} />
            </dt>
            <dd className={styles.fact}>
              {department.value === "" ? t("finding.blank") : <CellText text={department.value} />}
            </dd>
          </>
        ) : null}
        {expected ? (
          <>
            <dt className={styles.term}>{t("finding.expected")}</dt>
            <dd className={styles.fact}>
              <CellText text={expected} />
            </dd>
          </>
        ) : null}
        {advice ? (
          <>
            <dt className={styles.term}>{t("finding.advice")}</dt>
            <dd className={styles.fact}>
              <CellText text={advice} />
            </dd>
          </>
        ) : null}
      </dl>
      {related.length > 0 ? (
        <div className={styles.cells}>
          <span className={styles.term}>{t("finding.related")}</span>
          {related.map(({ at, address }) => (
            <RelatedCell
              key={`${at.sheet} ${address}`}
              at={at}
              address={address}
              isSameSheet={at.sheet === finding.at.sheet}
              file={department?.file ?? ""}
            />
          ))}
        </div>
      ) : null}
      {consequences.length > 0 ? <ConsequenceList consequences={consequences} /> : null}
      <WaivedPart finding={finding} />
      <Fold key={ruleId} title={t("rule.show")} openAtFirst={isFirst}>
        <RuleReader ruleId={ruleId} withAdvice={advice === ""} />
      </Fold>
    </article>
  );
}

interface RelatedCellProps {
  readonly at: CellRef;
  readonly address: string;
  readonly isSameSheet: boolean;
  /** The file that the cell is in, "" for this workbook. */
  readonly file: string;
}

/** The way to a cell; of one in a file that is not open, only where it is. */
function RelatedCell({ at, address, isSameSheet, file }: RelatedCellProps): ReactNode {
  const { session, t } = usePane();
  const place = t("list.at", { sheet: at.sheet, address });
  if (file !== "") return <CellText text={t("finding.inFile", { place, file })} />;
  return (
    <Button size="small" aria-label={t("finding.locate", { address: place })} onClick={() => void session.select(at)}>
      <CellText text={isSameSheet ? address : place} />
    </Button>
  );
}
