import { Button, Field, Input, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { useDeferredValue, useState } from "react";
import type { ReactNode } from "react";
import type { OwnRuleDraft } from "../../app/OwnRuleDraft";
import type { RuleListEntry } from "../../app/views";
import { Disclosure } from "../Disclosure";
import { usePane } from "../PaneContext";
import { ConfirmDialog } from "./ConfirmDialog";
import { filterRules, RULE_FILTERS, type RuleFilter } from "./filterRules";
import { RuleRow } from "./RuleRow";
import { RuleSections } from "./RuleSections";
import type { Rules } from "./useRules";

const useStyles = makeStyles({
  overview: { display: "flex", flexDirection: "column", gap: "8px" },
  help: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  filters: { display: "flex", flexWrap: "wrap", gap: "4px" },
  list: { margin: "0 0 8px", padding: 0, listStyle: "none" },
});

interface RuleOverviewProps {
  readonly rules: Rules;
  readonly list: readonly RuleListEntry[];
  readonly onAdd: () => void;
  readonly onEdit: (draft: OwnRuleDraft) => void;
  readonly onNote: (note: string) => void;
}

/** All rules, found by text and filter; the county's own come first. */
export function RuleOverview({ rules, list, onAdd, onEdit, onNote }: RuleOverviewProps): ReactNode {
  const styles = useStyles();
  const { session, t } = usePane();
  const [query, setQuery] = useState("");
  const [filter, setFilter] = useState<RuleFilter>("all");
  const [asking, setAsking] = useState<"reset" | RuleListEntry | null>(null);
  const wanted = useDeferredValue(query);
  const isNarrowed = filter !== "all" || wanted.trim() !== "";
  const shown = filterRules(list, filter, wanted);
  const changed = list.filter(({ switched }) => switched).length;
  const own = shown.filter((rule) => rule.own !== null);
  const confirm = async (asked: "reset" | RuleListEntry): Promise<void> => {
    setAsking(null);
    if (asked === "reset") await rules.resetAll();
    else await rules.remove(asked.id);
    const { refusal, defect } = session.state();
    // What the workbook refuses is told by its own notice.
    if (refusal !== null || defect !== null) return;
    onNote(asked === "reset" ? t("rules.resetDone") : t("own.removed", { rule: asked.id }));
  };
  return (
    <div className={styles.overview}>
      <p className={styles.help}>{t("rules.help")}</p>
      <Field label={t("rules.search")}>
        <Input type="search" value={query} onChange={(_event, data) => setQuery(data.value)} />
      </Field>
      <div className={styles.filters} role="group" aria-label={t("rules.filter")}>
        {RULE_FILTERS.map((choice) => (
          <ToggleButton key={choice} size="small" checked={choice === filter} onClick={() => setFilter(choice)}>
            {t(`rules.filter.${choice}`)}
          </ToggleButton>
        ))}
      </div>
      <p className={styles.help} role="status">
        {t("rules.shown", {
          shown: shown.length,
          total: list.length,
          off: list.filter(({ on }) => !on).length,
          changed,
        })}
      </p>
      {changed > 0 ? (
        <div>
          <Button size="small" onClick={() => setAsking("reset")}>
            {t("rules.resetAll", { count: changed })}
          </Button>
        </div>
      ) : null}
      {!isNarrowed || filter === "own" || own.length > 0 ? (
        <Disclosure title={t("own.title")} aside={String(own.length)} openAtFirst>
          {own.length === 0 ? <p className={styles.help}>{t(isNarrowed ? "rules.none" : "own.none")}</p> : null}
          <ul className={styles.list}>
            {own.map((rule) => (
              <RuleRow
                key={rule.id}
                rule={rule}
                onChange={(change) => rules.change(rule, change)}
                onEdit={() => rule.own && onEdit(rule.own)}
                onRemove={() => setAsking(rule)}
              />
            ))}
          </ul>
          <p className={styles.help}>{t("own.help")}</p>
          <Button onClick={onAdd}>{t("own.add")}</Button>
        </Disclosure>
      ) : null}
      {filter === "own" || (isNarrowed && own.length > 0 && own.length === shown.length) ? null : (
        <RuleSections
          rules={shown.filter((rule) => rule.own === null)}
          open={isNarrowed}
          onChange={(rule, change) => rules.change(rule, change)}
        />
      )}
      {asking === null ? null : (
        <ConfirmDialog
          title={asking === "reset" ? t("rules.resetTitle") : t("own.removeTitle", { title: asking.title })}
          text={
            asking === "reset" ? t("rules.resetText", { count: changed }) : t("own.removeText", { rule: asking.id })
          }
          confirm={t(asking === "reset" ? "rules.reset" : "own.remove")}
          cancel={t("app.cancel")}
          onConfirm={() => void confirm(asking)}
          onCancel={() => setAsking(null)}
        />
      )}
    </div>
  );
}
