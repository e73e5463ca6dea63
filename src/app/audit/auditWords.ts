import type { Language } from "../../core/model/Field";
import { auditEnUS } from "../../messages/audit.en-US";
import { auditZhCN } from "../../messages/audit.zh-CN";

export type AuditWords = Readonly<Record<keyof typeof auditZhCN.audit, string>>;

const WORDS: Readonly<Record<Language, AuditWords>> = { "zh-CN": auditZhCN.audit, "en-US": auditEnUS.audit };

export const auditWords = (language: Language): AuditWords => WORDS[language];
