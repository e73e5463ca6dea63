import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import { usePane } from "../PaneContext";
import { monthsBefore } from "./monthsBefore";
import { useTabsText } from "./useTabsText";

const OFFERED = 12;

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "6px" },
  title: { margin: "6px 0 0", fontSize: tokens.fontSizeBase300 },
  text: { margin: 0, fontSize: tokens.fontSizeBase200 },
  field: { width: "100%", gridTemplateColumns: "minmax(0, 1fr)" },
  said: { margin: 0, ":empty": { display: "none" } },
});

/** Closes a month: what later months are compared with. */
export function MonthPart(): ReactNode {
  const styles = useStyles();
  const { session, state } = usePane();
  const say = useTabsText();
  const { options, closedMonths } = state.tabs;
  // The tabs look back from the month of the data, not from today.
  const asOf = state.summary?.asOf ?? state.recognition?.asOf ?? options.day;
  const months = monthsBefore(asOf, OFFERED);
  const [chosen, setChosen] = useState<string | null>(null);
  const month = chosen ?? months[endsMonth(asOf) ? 0 : 1] ?? "";
  const [closed, setClosed] = useState("");
  const name = (one: string): string =>
    new Intl.DateTimeFormat(state.language, { year: "numeric", month: "long", timeZone: "UTC" }).format(
      Date.parse(`${one}-01`),
    );
  const close = async (): Promise<void> => {
    setClosed("");
    await session.closeMonth(month);
    const { refusal, defect } = session.state();
    if (refusal === null && defect === null) setClosed(month);
  };
  const isClosed = closedMonths.includes(month);
  return (
    <div role="group" aria-label={say("options.monthClose")} className={styles.part}>
      <h3 className={styles.title}>{say("options.monthClose")}</h3>
      <p className={styles.text}>{say("options.monthCloseText")}</p>
      {closedMonths.length > 0 ? (
        <p className={styles.text}>
          {say("options.closedMonths", { months: closedMonths.map(name).join(say("tabs.separator")) })}
        </p>
      ) : null}
      <Field className={styles.field} label={say("options.month")}>
        <Select value={month} onChange={(_event, { value }) => setChosen(value)}>
          {months.map((one) => (
            <option key={one} value={one}>
              {closedMonths.includes(one) ? say("options.monthClosed", { month: name(one) }) : name(one)}
            </option>
          ))}
        </Select>
      </Field>
      <Button disabledFocusable={state.progress !== null} onClick={() => void close()}>
        {say(isClosed ? "options.closeAgain" : "options.close")}
      </Button>
      <p role="status" className={styles.said}>
        {closed === "" ? null : say("options.closed", { month: name(closed) })}
      </p>
    </div>
  );
}

/** Whether an ISO day is the last of its month: else the month before it is the one that is over. */
function endsMonth(day: string): boolean {
  return new Date(Date.parse(day) + 86_400_000).getUTCDate() === 1;
}
