import {
  Button,
  makeStyles,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from "@fluentui/react-components";
import { ChevronDown16Regular, Dismiss16Regular } from "@fluentui/react-icons";
import { useCallback, useEffect, useState } from "react";
import type { ReactNode } from "react";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";
import { visibleText } from "../visibleText";
import { whenIdle } from "../whenIdle";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "2px 4px",
    padding: "2px 4px 2px 10px",
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { flexGrow: 1, flexBasis: "120px", minWidth: 0, margin: 0, overflowWrap: "anywhere" },
  why: { display: "block", color: tokens.colorPaletteRedForeground1 },
  buttons: { display: "flex", alignItems: "center" },
  small: { minWidth: 0 },
  step: { whiteSpace: "normal", overflowWrap: "anywhere" },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** What our last button did and the way to take it back; behind it the steps before. */
export function UndoLine(): ReactNode {
  const styles = useStyles();
  const { session, state, t } = usePane();
  const { undo: steps, progress } = state;
  const [hidden, setHidden] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const [last] = steps;
  const mark = `${steps.length} ${last?.label ?? ""}`;
  if (hidden !== null && hidden !== mark) setHidden(null);

  /** So many steps, one after the other, until one is refused. */
  const undo = useCallback(
    async (count: number): Promise<void> => {
      for (let done = 0; done < count; done++) {
        await whenIdle(session);
        const before = session.state().undo;
        const [step] = before;
        if (!step || step.blocked !== "") return;
        setSaid("");
        await session.undo();
        if (session.state().undo.length >= before.length) return;
        setSaid(t("undo.undone", { label: step.label }));
      }
    },
    [session, t],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isShortcut = event.ctrlKey && event.altKey && !event.shiftKey && event.code === "KeyZ";
      // AltGr is told as Ctrl and Alt: with it a letter is typed.
      if (!isShortcut || event.getModifierState("AltGraph") || session.state().progress !== null) return;
      event.preventDefault();
      setHidden(null);
      void undo(1);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [session, undo]);

  const status = (
    <span className={styles.unseen} role="status">
      <CellText text={said} />
    </span>
  );
  if (!last || mark === hidden) return said === "" ? null : status;
  const firstBlocked = steps.findIndex(({ blocked }) => blocked !== "");
  const isBusy = progress !== null;
  return (
    <div className={styles.line} role="group" aria-label={t("undo.steps", { count: steps.length })}>
      <p className={styles.text}>
        <CellText text={t("undo.did", { label: last.label })} />
        {last.blocked === "" ? null : (
          <span className={styles.why}>
            <CellText text={t("undo.blocked", { why: last.blocked })} />
          </span>
        )}
      </p>
      <span className={styles.buttons}>
        <Button
          size="small"
          className={styles.small}
          title={t("undo.keys")}
          aria-keyshortcuts="Control+Alt+Z"
          aria-label={t("undo.undoOf", { label: visibleText(last.label) })}
          disabledFocusable={isBusy || last.blocked !== ""}
          onClick={() => void undo(1)}
        >
          {t("undo.undo")}
        </Button>
        {steps.length > 1 ? (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button
                size="small"
                appearance="subtle"
                aria-label={t("undo.steps", { count: steps.length })}
                icon={<ChevronDown16Regular aria-hidden />}
              />
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuGroup>
                  <MenuGroupHeader>{t("undo.upTo")}</MenuGroupHeader>
                  {steps.map(({ label, blocked }, index) => {
                    const isBelow = firstBlocked >= 0 && index > firstBlocked;
                    const why = blocked === "" ? (isBelow ? t("undo.below") : "") : blocked;
                    return (
                      <MenuItem
                        key={steps.length - index}
                        className={styles.step}
                        disabled={isBusy || why !== ""}
                        onClick={() => void undo(index + 1)}
                      >
                        <CellText text={label} />
                        {why === "" ? null : (
                          <span className={styles.why}>
                            <CellText text={t("undo.blocked", { why })} />
                          </span>
                        )}
                      </MenuItem>
                    );
                  })}
                </MenuGroup>
              </MenuList>
            </MenuPopover>
          </Menu>
        ) : null}
        <Button
          size="small"
          appearance="subtle"
          aria-label={t("undo.hide")}
          icon={<Dismiss16Regular aria-hidden />}
          onClick={() => setHidden(mark)}
        />
      </span>
      {status}
    </div>
  );
}
