import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons";
import { lazy, Suspense, useRef, useState } from "react";
import type { ReactNode } from "react";
import { usePane } from "../PaneContext";

const AboutDialog = lazy(async () => ({ default: (await import("./AboutDialog")).AboutDialog }));
const ForgetDialog = lazy(async () => ({ default: (await import("./ForgetDialog")).ForgetDialog }));

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    padding: "6px 6px 6px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  names: { flexGrow: 1, minWidth: 0 },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  subtitle: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function Header(): ReactNode {
  const styles = useStyles();
  const { session, state, t } = usePane();
  const [dialog, setDialog] = useState<"about" | "forget" | null>(null);
  const menu = useRef<HTMLButtonElement>(null);
  const other = state.language === "zh-CN" ? "en-US" : "zh-CN";
  const close = (): void => {
    setDialog(null);
    menu.current?.focus();
  };
  return (
    <header className={styles.header}>
      <div className={styles.names}>
        <h1 className={styles.name}>{t("app.name")}</h1>
        <p className={styles.subtitle}>{t("app.subtitle")}</p>
      </div>
      <Button
        appearance="subtle"
        lang={other}
        title={t("header.languageHint")}
        disabledFocusable={state.progress !== null}
        onClick={() => void session.setLanguage(other)}
      >
        {t("header.language")}
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            ref={(element: HTMLButtonElement | null) => {
              menu.current = element;
            }}
            appearance="subtle"
            aria-label={t("header.menu")}
            icon={<MoreHorizontal20Regular aria-hidden />}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => setDialog("forget")}>{t("header.clearData")}</MenuItem>
            <MenuItem onClick={() => setDialog("about")}>{t("header.about")}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <Suspense fallback={null}>
        {dialog === "about" ? <AboutDialog onClose={close} /> : null}
        {dialog === "forget" ? <ForgetDialog onClose={close} /> : null}
      </Suspense>
    </header>
  );
}
