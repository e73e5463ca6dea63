import type { Language } from "../../core/model/Field";
import { cliEnUS } from "../../messages/cli.en-US";
import { cliZhCN, type CliText } from "../../messages/cli.zh-CN";

export const cliText: Readonly<Record<Language, CliText>> = { "zh-CN": cliZhCN, "en-US": cliEnUS };
