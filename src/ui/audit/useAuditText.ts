import { useMemo } from "react";
import type { Language } from "../../core/model/Field";
import { paneAuditEnUS } from "../../messages/paneAudit.en-US";
import { paneAuditZhCN } from "../../messages/paneAudit.zh-CN";
import { usePane } from "../PaneContext";
import { textOf, type TextOf } from "../paneText";

export type AuditText = TextOf<typeof paneAuditZhCN>;

const CATALOGUES: Readonly<Record<Language, Readonly<Record<keyof typeof paneAuditZhCN, string>>>> = {
  "zh-CN": paneAuditZhCN,
  "en-US": paneAuditEnUS,
};

/** Labels of this screen: they are not among the pane's own, so that the pane begins without them. */
export function useAuditText(): AuditText {
  const { language } = usePane().state;
  return useMemo(() => textOf<typeof paneAuditZhCN>(CATALOGUES[language], language), [language]);
}
