import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Recognition } from "../app/views";
import { CellText } from "./CellText";
import { EntryField } from "./EntryField";
import { usePane } from "./PaneContext";

const useStyles = makeStyles({
  line: { margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  form: { display: "flex", flexDirection: "column", gap: "8px" },
});

/** In one line what the check stands on: sheets, standards, region, year, day; a press on Change opens the fields. */
export function RunContext({ recognition }: { readonly recognition: Recognition }): ReactNode {
  const styles = useStyles();
  const { session, state, t } = usePane();
  const [editing, setEditing] = useState(false);
  const { members, households, pack, region, year, asOf } = recognition;
  const parts = [
    `${t("context.members")} ${members.sheet}`,
    ...(households ? [`${t("context.households")} ${households.sheet}`] : []),
    t("result.packLine", { title: pack.title, version: pack.version }),
    t("context.region", { region }),
    t("context.year", { year: String(year) }),
    t("context.asOf", { date: asOf }),
  ];
  const busy = state.progress !== null;
  return (
    <div className={styles.form}>
      <p className={styles.line} aria-label={t("context.label")}>
        <CellText text={parts.join(" · ")} />{" "}
        <Button size="small" appearance="transparent" aria-expanded={editing} onClick={() => setEditing(!editing)}>
          {t(editing ? "context.done" : "context.change")}
        </Button>
      </p>
      {editing ? (
        <div className={styles.form}>
          <EntryField
            label={t("context.regionField")}
            hint={t("context.regionHint")}
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
      ) : null}
    </div>
  );
}
