import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import { CellText } from "../CellText";
import { FileButton } from "../departments/FileButton";
import { readFile } from "../departments/readFile";
import { EntryField } from "../EntryField";
import { usePane } from "../PaneContext";
import { whenIdle } from "../whenIdle";
import { useAuditText } from "./useAuditText";

const NAME_LENGTH = 40;

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "10px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  fault: { margin: 0, color: tokens.colorPaletteRedForeground1, overflowWrap: "anywhere" },
});

/** Under which name runs are recorded, and the ways to re-run one. */
export function AuditStart({ isBusy }: { readonly isBusy: boolean }): ReactNode {
  const styles = useStyles();
  const { session, state, keep } = usePane();
  const say = useAuditText();
  const [fault, setFault] = useState("");
  const { who, records, result } = state.audit;
  const run = async (): Promise<void> => {
    setFault("");
    await whenIdle(session);
    await session.audit();
  };
  const holdAgainst = async (files: readonly File[]): Promise<void> => {
    setFault("");
    const [file] = files;
    if (!file || files.length > 1) return setFault(say("audit.fileOne"));
    const read = await readFile(file);
    if (!read) return setFault(say("audit.cannotRead", { name: file.name }));
    await whenIdle(session);
    await session.audit({ report: { file: read.name, json: new TextDecoder().decode(read.bytes) } });
  };
  return (
    <div className={styles.card}>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={isBusy || records.length === 0} onClick={() => void run()}>
          {say(result ? "audit.runAgain" : "audit.run")}
        </Button>
        <FileButton
          isSingle
          label={say("audit.fileLabel")}
          accept=".json"
          busy={isBusy}
          text={say("audit.file")}
          onFiles={(files) => void holdAgainst(files)}
        />
      </div>
      <p className={styles.hint}>{say(records.length === 0 ? "audit.noRecords" : "audit.fileHint")}</p>
      <div role="alert">
        {fault === "" ? null : (
          <p className={styles.fault}>
            <CellText text={fault} />
          </p>
        )}
      </div>
      <EntryField
        label={say("audit.who")}
        hint={say("audit.whoHint")}
        value={who}
        fault={(text) => (text.length > NAME_LENGTH ? say("audit.whoLong", { count: NAME_LENGTH }) : null)}
        onCommit={(name) => void keep(() => session.setWho(name))}
      />
    </div>
  );
}
