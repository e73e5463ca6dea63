import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { AuditView } from "../../app/AuditViews";
import { CellText } from "../CellText";
import { LongList } from "../LongList";
import { CellLink } from "./CellLink";
import { useAuditText } from "./useAuditText";

const useStyles = makeStyles({
  line: { margin: "0 0 4px", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  item: { padding: "3px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  what: { fontWeight: tokens.fontWeightSemibold },
  fields: { display: "block", color: tokens.colorNeutralForeground2 },
});

const LEVELS = {
  households: "data.levelHouseholds",
  columns: "data.levelColumns",
  whole: "data.levelWhole",
} as const;

/** Which of the county's data are not as they were recorded, as far as the fingerprints tell. */
export function DataPart({ data }: Pick<AuditView, "data">): ReactNode {
  const styles = useStyles();
  const say = useAuditText();
  const { same, level, inputs, columns, households, count } = data;
  if (same) return <p className={styles.line}>{say("part.dataSame")}</p>;
  const names = (list: readonly string[]): { readonly names: string } => ({ names: list.join(say("audit.separator")) });
  return (
    <>
      {level === "fields" ? null : <p className={styles.line}>{say(LEVELS[level])}</p>}
      {inputs.length > 0 ? (
        <p className={styles.line}>
          <CellText text={say("data.inputs", names(inputs))} />
        </p>
      ) : null}
      {columns.length > 0 ? (
        <p className={styles.line}>
          <CellText text={say("data.columns", names(columns))} />
        </p>
      ) : null}
      {count !== null && households.length < count && households.length > 0 ? (
        <p className={styles.line}>{say("data.capped", { count, shown: households.length })}</p>
      ) : null}
      {households.length > 0 ? (
        <LongList
          label={say("data.list")}
          more={(rest) => say("list.more", { count: rest })}
          entries={households}
          show={({ household, head, what, fields, at, address }) => (
            <li key={`${what} ${household}`} className={styles.item}>
              <span className={styles.what}>{say(`data.${what}`)}</span>{" "}
              <CellText text={[say("data.household", { household }), head].filter(Boolean).join(" ")} />{" "}
              {at ? <CellLink at={at} address={address} /> : null}
              {fields.length > 0 ? (
                <span className={styles.fields}>
                  <CellText text={say("data.fields", names(fields))} />
                </span>
              ) : null}
            </li>
          )}
        />
      ) : null}
    </>
  );
}
