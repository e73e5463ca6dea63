import { paneEnUS } from "../messages/pane.en-US";
import { paneZhCN } from "../messages/pane.zh-CN";
import { fill } from "../messages/render";
import type { PaneKey } from "../messages/pane.zh-CN";
import type { Language } from "../core/model/Field";

type HolesOf<Text extends string> = Text extends `${string}{{${infer Hole}}}${infer Rest}`
  ? Hole | HolesOf<Rest>
  : never;
type Arguments<Text extends string> = [HolesOf<Text>] extends [never]
  ? []
  : [Readonly<Record<HolesOf<Text>, string | number>>];

/** Words one label of a catalogue; every hole of the text must be given. */
export type TextOf<Labels extends Readonly<Record<string, string>>> = <Key extends keyof Labels & string>(
  key: Key,
  ...holes: Arguments<Labels[Key]>
) => string;
export type PaneText = TextOf<typeof paneZhCN>;

const CATALOGUES: Readonly<Record<Language, Readonly<Record<PaneKey, string>>>> = {
  "zh-CN": paneZhCN,
  "en-US": paneEnUS,
};

/** Labels of one language. Numbers are grouped in that language; a value is never read as a template. */
export function textOf<Labels extends Readonly<Record<string, string>>>(
  catalogue: Readonly<Record<keyof Labels, string>>,
  language: Language,
): TextOf<Labels> {
  const numbers = new Intl.NumberFormat(language);
  return (key, ...[holes]) => {
    const facts = Object.entries<string | number>(holes ?? {}).map(([name, value]) => [
      name,
      typeof value === "number" ? numbers.format(value) : value,
    ]);
    return fill(catalogue[key], Object.fromEntries(facts) as Record<string, string>);
  };
}

/** The pane's own labels. */
export const paneText = (language: Language): PaneText => textOf<typeof paneZhCN>(CATALOGUES[language], language);
