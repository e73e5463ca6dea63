import { paneEnUS } from "../messages/pane.en-US";
import { paneZhCN } from "../messages/pane.zh-CN";
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
    const values = new Map<string, string | number>(Object.entries(holes ?? {}));
    return catalogue[key].replace(/\{\{(\w+)\}\}/g, (hole, name: string) => {
      const value = values.get(name);
      if (value === undefined) return hole;
      return typeof value === "number" ? numbers.format(value) : value;
    });
  };
}
