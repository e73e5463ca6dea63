import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import type { ParameterView } from "../../app/views";
import { CellText } from "../CellText";
import { Disclosure } from "../Disclosure";
import { Fold } from "../Fold";
import { usePane } from "../PaneContext";
import { ParameterFacts } from "./ParameterFacts";
import { ParameterQuestion } from "./ParameterQuestion";
import { parameterText } from "./parameterText";

/** A list of more than these can be searched. */
const FEW = 8;
/** That many questions lie open at first. */
const OPEN_AT_FIRST = 2;

const useStyles = makeStyles({
  help: { margin: "0 0 6px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  search: { width: "100%" },
  heading: {
    margin: "12px 0 2px",
    fontSize: tokens.fontSizeBase300,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  list: { margin: 0, padding: 0, listStyle: "none" },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  given: { display: "flex", alignItems: "flex-start", gap: "8px" },
  grow: { flexGrow: 1, minWidth: 0 },
  revoke: { flexShrink: 0, whiteSpace: "nowrap" },
  group: { marginTop: "8px", fontWeight: tokens.fontWeightRegular },
});

/** All parameters of the chosen pack: what the county has to settle, what it settled, and what is in force. */
export function ParameterSection({ parameters }: { readonly parameters: readonly ParameterView[] }): ReactNode {
  const styles = useStyles();
  const { state, t, openSections, toggleSection, hasFocus } = usePane();
  const [query, setQuery] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  const waiting = (id: string): number => state.summary?.waiting[id] ?? 0;
  const wanted = query.trim().toLowerCase();
  const found = parameters.filter(({ id, label }) => label.toLowerCase().includes(wanted) || id.includes(wanted));
  const of = (status: ParameterView["status"]): readonly ParameterView[] =>
    found.filter((parameter) => parameter.status === status);
  const open = [...of("unconfirmed")].sort((a, b) => waiting(b.id) - waiting(a.id));
  const needed = open.filter(({ id }) => waiting(id) > 0);
  // After a run those come first that a rule of this sheet waits for; while something is searched for, all count alike.
  const first = needed.length > 0 && wanted === "" ? needed : open;
  const others = open.slice(first.length);
  const given = of("given");
  const asked = parameters.filter(({ status }) => status === "unconfirmed").length;

  // A question that was answered is gone, and the button that held the focus with it.
  useEffect(() => {
    if (hasFocus.current && document.activeElement === document.body) heading.current?.focus();
  }, [asked, hasFocus]);

  const question = (parameter: ParameterView): ReactNode => (
    <li key={parameter.id} className={styles.item}>
      <ParameterQuestion parameter={parameter} waiting={waiting(parameter.id)} openAtFirst={asked <= OPEN_AT_FIRST} />
    </li>
  );
  return (
    <Disclosure
      section="parameters"
      title={t("parameter.title")}
      open={openSections.has("parameters")}
      onToggle={(isOpen) => toggleSection("parameters", isOpen)}
      {...(asked > 0 ? { aside: t("parameter.attention", { count: asked }) } : {})}
    >
      <p className={styles.help}>
        {t("parameter.help")} {t("parameter.travels")}
      </p>
      {parameters.length > FEW ? (
        <>
          <Input
            className={styles.search}
            type="search"
            aria-label={t("parameter.search")}
            placeholder={t("parameter.search")}
            value={query}
            onChange={(_event, data) => setQuery(data.value)}
          />
          <p className={styles.help} role="status">
            {wanted === "" ? null : t("parameter.shown", { shown: found.length, count: parameters.length })}
          </p>
        </>
      ) : null}
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {open.length > 0
          ? t("parameter.groupOpen", { count: open.length })
          : asked === 0
            ? t("parameter.settled")
            : null}
      </h3>
      <ul className={styles.list}>{first.map(question)}</ul>
      {others.length > 0 ? (
        <div className={styles.group}>
          <Fold title={t("parameter.groupLater", { count: others.length })}>
            <ul className={styles.list}>{others.map(question)}</ul>
          </Fold>
        </div>
      ) : null}
      {given.length > 0 ? (
        <>
          <h3 className={styles.heading}>{t("parameter.groupGiven", { count: given.length })}</h3>
          <ul className={styles.list}>
            {given.map((parameter) => (
              <li key={parameter.id} className={styles.item}>
                <GivenParameter parameter={parameter} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {(["inForce", "notInForce"] as const).map((status) => {
        const settled = of(status);
        const title = status === "inForce" ? "parameter.groupInForce" : "parameter.groupNone";
        return settled.length > 0 ? (
          <div key={`${status} ${wanted === ""}`} className={styles.group}>
            <Fold title={t(title, { count: settled.length })} openAtFirst={wanted !== ""}>
              <ul className={styles.list}>
                {settled.map((parameter) => (
                  <li key={parameter.id} className={styles.item}>
                    <ParameterFold parameter={parameter} />
                  </li>
                ))}
              </ul>
            </Fold>
          </div>
        ) : null;
      })}
    </Disclosure>
  );
}

/** A value that the county gave, and the way to take it back. */
function GivenParameter({ parameter }: { readonly parameter: ParameterView }): ReactNode {
  const styles = useStyles();
  const { session, state, t } = usePane();
  const { id, label } = parameter;
  return (
    <div className={styles.given}>
      <div className={styles.grow}>
        <ParameterFold parameter={parameter} />
      </div>
      <Button
        size="small"
        className={styles.revoke}
        disabledFocusable={state.progress !== null}
        aria-label={t("parameter.revokeFor", { label })}
        onClick={() => void session.correct({ parameter: { id, value: null } })}
      >
        {t("parameter.revoke")}
      </Button>
    </div>
  );
}

function ParameterFold({ parameter }: { readonly parameter: ParameterView }): ReactNode {
  const { t } = usePane();
  return (
    <Fold title={<CellText text={parameterText(parameter, t)} />}>
      <ParameterFacts parameter={parameter} />
    </Fold>
  );
}
