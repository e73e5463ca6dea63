import { Button, Checkbox, makeStyles, Switch, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TabNeedView, TabView } from "../../app/TabViews";
import type { TabId } from "../../core/model/SummaryTab";
import { CellText } from "../CellText";
import { Fold } from "../Fold";
import { usePane } from "../PaneContext";
import { ReferenceList } from "../ReferenceList";
import { visibleText } from "../visibleText";
import { NeedList } from "./NeedList";
import { PreviewPart } from "./PreviewPart";
import { useTabsText } from "./useTabsText";

const useStyles = makeStyles({
  row: { padding: "4px 0 6px", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  top: { display: "flex", alignItems: "flex-start", gap: "4px" },
  box: { flexGrow: 1, minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  show: { flexShrink: 0, minWidth: 0, marginTop: "4px" },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  body: { position: "relative", paddingInlineStart: "8px" },
  about: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  line: { margin: "4px 0", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  heading: { margin: "8px 0 2px", fontSize: tokens.fontSizeBase200 },
});

interface TabRowProps {
  readonly tab: TabView;
  readonly isChosen: boolean;
  readonly nameOf: (id: TabId) => string;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onSettle: (action: Exclude<TabNeedView["action"], "none">) => void;
}

/** One tab: what it is, what it lacks, where it stands, and on demand how it looks and on what it rests. */
export function TabRow({ tab, isChosen, nameOf, onChoose, onSettle }: TabRowProps): ReactNode {
  const styles = useStyles();
  const { session, words, keep } = usePane();
  const say = useTabsText();
  const { id, about, confidence, references, over, needs, sheet, canMask, isMasked } = tab;
  const name = say("tabs.tab", { id, name: tab.name });
  const mask = (is: boolean): void =>
    void keep(() => session.setTabOptions({ masked: { ...session.state().tabs.options.masked, [id]: is } }));
  return (
    <li className={styles.row}>
      <div className={styles.top}>
        <Checkbox
          className={styles.box}
          checked={isChosen}
          label={{ className: styles.name, children: <CellText text={name} /> }}
          onChange={(_event, { checked }) => onChoose(checked === true)}
        />
        {sheet === null ? null : (
          <Button
            size="small"
            className={styles.show}
            aria-label={say("tabs.showOf", { sheet: visibleText(sheet) })}
            title={say("tabs.written", { sheet: visibleText(sheet) })}
            onClick={() => void keep(() => session.showTab(id))}
          >
            {say("tabs.show")}
          </Button>
        )}
      </div>
      <div className={styles.body}>
        <p className={styles.about}>
          <CellText text={about} />
        </p>
        <NeedList needs={needs} tab={name} onSettle={onSettle} />
        {canMask ? (
          <Switch
            checked={isMasked}
            label={say("tabs.masked")}
            aria-label={say("tabs.maskedOf", { tab: name })}
            onChange={(_event, { checked }) => mask(checked)}
          />
        ) : null}
        <Fold
          title={
            <>
              {say("tabs.more")}{" "}
              <span className={styles.unseen}>
                <CellText text={name} />
              </span>
            </>
          }
        >
          <PreviewPart tab={tab} />
          <p className={styles.line}>{say("tabs.confidence", { confidence: words.confidences[confidence] })}</p>
          {over.length > 0 ? (
            <p className={styles.line}>
              <CellText text={say("tabs.over", { names: over.map(nameOf).join(say("tabs.separator")) })} />
            </p>
          ) : null}
          <h3 className={styles.heading}>{say("tabs.sources")}</h3>
          {references.length === 0 ? (
            <p className={styles.line}>{say("tabs.noSources")}</p>
          ) : (
            <ReferenceList references={references} />
          )}
        </Fold>
      </div>
    </li>
  );
}
