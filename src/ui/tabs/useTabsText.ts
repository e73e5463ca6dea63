import { useMemo } from "react";
import type { Language } from "../../core/model/Field";
import { paneTabsEnUS } from "../../messages/paneTabs.en-US";
import { paneTabsZhCN } from "../../messages/paneTabs.zh-CN";
import { usePane } from "../PaneContext";
import { textOf, type TextOf } from "../paneText";

export type TabsText = TextOf<typeof paneTabsZhCN>;

const CATALOGUES: Readonly<Record<Language, Readonly<Record<keyof typeof paneTabsZhCN, string>>>> = {
  "zh-CN": paneTabsZhCN,
  "en-US": paneTabsEnUS,
};

/** Labels of this screen: they are not among the pane's own, so that the pane begins without them. */
export function useTabsText(): TabsText {
  const { language } = usePane().state;
  return useMemo(() => textOf<typeof paneTabsZhCN>(CATALOGUES[language], language), [language]);
}
