import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Recognition } from "../../app/views";
import { EntryField } from "../EntryField";
import { usePane } from "../PaneContext";
import { visibleText } from "../visibleText";
import { PackPicker } from "./PackPicker";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px" },
});

/** Pack, region, year and day, each of which takes effect by itself. */
export function StandardsForm({ recognition }: { readonly recognition: Recognition }): ReactNode {
  const styles = useStyles();
  const { session, state, t } = usePane();
  const { region, regionName, year, asOf } = recognition;
  const busy = state.progress !== null;
  return (
    <div className={styles.form}>
      <PackPicker recognition={recognition} />
      <EntryField
        label={t("context.regionField")}
        hint={t("context.regionHint", { name: visibleText(regionName) })}
        value={region}
        busy={busy}
        fault={(text) => (/^(\d{6}|CN)$/.test(text) ? null : t("context.regionBad"))}
        onCommit={(text) => void session.correct({ region: text })}
      />
      <EntryField
        label={t("context.yearField")}
        value={String(year)}
        busy={busy}
        fault={(text) => (/^(19|20)\d{2}$/.test(text) ? null : t("context.yearBad"))}
        onCommit={(text) => void session.correct({ year: Number(text) })}
      />
      <EntryField
        label={t("context.asOfField")}
        hint={t("context.asOfHint")}
        type="date"
        value={asOf}
        busy={busy}
        fault={(text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? null : t("context.asOfBad"))}
        onCommit={(text) => void session.correct({ asOf: text })}
      />
    </div>
  );
}
