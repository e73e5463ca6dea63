import type { Language } from "../../core/model/Field";

/** An ISO instant as a person reads it, by the clock of this machine; a text that is none stays as it is. */
export function momentText(instant: string, language: Language): string {
  const moment = Date.parse(instant);
  if (Number.isNaN(moment)) return instant;
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(moment);
}
