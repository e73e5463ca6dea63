import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RuleListEntry } from "../../app/views";
import type { Dimension, RuleSwitch } from "../../core/model/Rule";
import { Disclosure } from "../Disclosure";
import { usePane } from "../PaneContext";
import { RuleRow } from "./RuleRow";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none" },
  none: { margin: 0, padding: "4px 10px", color: tokens.colorNeutralForeground2 },
});

interface RuleSectionsProps {
  /** Rules of the pack. */
  readonly rules: readonly RuleListEntry[];
  /** Whether every section lies open at first. */
  readonly open: boolean;
  readonly onChange: (rule: RuleListEntry, change: RuleSwitch) => void;
}

/** The rules by dimension, in the order of the pack. */
export function RuleSections({ rules, open, onChange }: RuleSectionsProps): ReactNode {
  const styles = useStyles();
  const { t, words } = usePane();
  const groups = new Map<Dimension, RuleListEntry[]>();
  for (const rule of rules) {
    const group = groups.get(rule.dimension);
    if (group) group.push(rule);
    else groups.set(rule.dimension, [rule]);
  }
  if (groups.size === 0) return <p className={styles.none}>{t("rules.none")}</p>;
  return [...groups].map(([dimension, group]) => {
    const off = group.filter(({ on }) => !on).length;
    const changed = group.filter(({ switched }) => switched).length;
    const aside = [
      ...(off > 0 ? [t("rules.groupOff", { count: off })] : []),
      ...(changed > 0 ? [t("rules.groupChanged", { count: changed })] : []),
    ].join(" · ");
    return (
      <Disclosure
        key={`${dimension} ${open}`}
        title={t("rules.group", { name: words.dimensions[dimension], count: group.length })}
        aside={aside}
        openAtFirst={open}
      >
        <ul className={styles.list}>
          {group.map((rule) => (
            <RuleRow key={rule.id} rule={rule} onChange={(change) => onChange(rule, change)} />
          ))}
        </ul>
      </Disclosure>
    );
  });
}
