import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Disclosure } from "../Disclosure";
import { usePane } from "../PaneContext";
import { useAuditText } from "./useAuditText";
import { WaiverList } from "./WaiverList";

const useStyles = makeStyles({
  help: { margin: "0 0 4px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Every exception of the workbook. */
export function WaiversPart({ isBusy }: { readonly isBusy: boolean }): ReactNode {
  const styles = useStyles();
  const { session, state } = usePane();
  const say = useAuditText();
  const { audited, result } = state.audit;
  // An audit that still holds knows what became of each, where no run of this session did.
  const waivers = result && audited?.isOutOfDate === false ? result.waivers : state.audit.waivers;
  return (
    <Disclosure
      title={say("waivers.title")}
      aside={say("waivers.aside", { count: waivers.length })}
      openAtFirst={waivers.length > 0}
    >
      <p className={styles.help}>{say(waivers.length > 0 ? "waivers.help" : "waivers.none")}</p>
      <WaiverList waivers={waivers} isBusy={isBusy} onEnd={(number) => void session.endWaiver(number)} />
    </Disclosure>
  );
}
