import { paneEnUS } from "../messages/pane.en-US";
import { paneZhCN } from "../messages/pane.zh-CN";
import { fill } from "../messages/render";
import type { PaneKey } from "../messages/pane.zh-CN";
import type { Language } from "../core/model/Field";

type HolesOf<Text extends string> = Text extends `${string}{{${infer Hole}}}${infer Rest}`
  ? Hole | HolesOf<Rest>
  : never;
type Arguments<Key extends PaneKey> = [HolesOf<(typeof paneZhCN)[Key]>] extends [never]
  ? []
  : [Readonly<Record<HolesOf<(typeof paneZhCN)[Key]>, string | number>>];

/** Words one label; every hole of the text must be given. */
export type PaneText = <Key extends PaneKey>(key: Key, ...holes: Arguments<Key>) => string;

const CATALOGUES: Readonly<Record<Language, Readonly<Record<PaneKey, string>>>> = {
  "zh-CN": paneZhCN,
  "en-US": paneEnUS,
};

/** Labels of one language. Numbers are grouped in that language; a value is never read as a template. */
export function paneText(language: Language): PaneText {
  const catalogue = CATALOGUES[language];
  const numbers = new Intl.NumberFormat(language);
  return (key, ...[holes]) => {
    const facts = Object.entries<string | number>(holes ?? {}).map(([name, value]) => [
      name,
      typeof value === "number" ? numbers.format(value) : value,
    ]);
    return fill(catalogue[key], Object.fromEntries(facts) as Record<string, string>);
  };
}
