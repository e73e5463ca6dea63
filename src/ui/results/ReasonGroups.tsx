import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RuleCount } from "../../app/views";
import { CellText } from "../CellText";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none" },
  group: { padding: "4px 0", overflowWrap: "anywhere" },
  because: { margin: "2px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface ReasonGroupsProps {
  readonly entries: readonly { readonly rule: RuleCount; readonly text: string }[];
}

/** Each reason once, under it its rules; the reason of most rules first. */
export function ReasonGroups({ entries }: ReasonGroupsProps): ReactNode {
  const styles = useStyles();
  const byText = new Map<string, RuleCount[]>();
  for (const { rule, text } of entries) byText.set(text, [...(byText.get(text) ?? []), rule]);
  const groups = [...byText].sort(([, a], [, b]) => b.length - a.length);
  return (
    <ul className={styles.list}>
      {groups.map(([text, rules]) => (
        <li key={text} className={styles.group}>
          <p className={styles.because}>
            <CellText text={text} />
          </p>
          <ul className={styles.list}>
            {rules.map(({ ruleId, title }) => (
              <li key={ruleId}>
                <CellText text={`${ruleId} ${title}`} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
