import type { Field } from "../../core/model/Field";

/** The usual heading of a column: sheets are Chinese whatever the language of the pane. */
export const headingOf = ({ aliases, label }: Field): string => aliases[0] ?? label["zh-CN"];
