import { pinyin } from "pinyin-pro";
import type { LinkageResult } from "../model/Linkage";
import type { NameTable } from "./NameTable";
import { NO_NAME } from "./NameTable";

/** The number of the name of each entry of one side, after the table that both sides share. */
export interface NamedSide {
  readonly size: number;
  readonly nameOf: (entry: number) => number;
}

/**
 * Every name of both sides as a number, the same for names that are equal, variants or sound alike. Each character is
 * read by itself, the first as a surname: that is quick, and names of one sound are long enough to be told apart by it.
 */
export function alikeNames(here: NamedSide, there: NamedSide, names: NameTable): LinkageResult["alike"] {
  const classes = new Map<string, number>();
  const known: number[] = [];
  const sounds = [new Map<string, string>(), new Map<string, string>()] as const;
  const soundOf = (character: string, isFirst: boolean): string => {
    const read = sounds[isFirst ? 0 : 1];
    let sound = read.get(character);
    if (sound === undefined) {
      sound = pinyin(character, { toneType: "none", surname: isFirst ? "head" : "off", v: true });
      read.set(character, sound);
    }
    return sound;
  };
  const classOf = (name: number): number => {
    if (name === NO_NAME) return 0;
    const before = known[name];
    if (before !== undefined) return before;
    const sound = names.simpleOf(name).map((character, at) => soundOf(character, at === 0));
    const text = sound.join(" ");
    let found = classes.get(text);
    if (found === undefined) classes.set(text, (found = classes.size + 1));
    known[name] = found;
    return found;
  };
  const classesOf = ({ size, nameOf }: NamedSide): Uint32Array => {
    const all = new Uint32Array(size);
    for (let entry = 0; entry < size; entry++) all[entry] = classOf(nameOf(entry));
    return all;
  };
  return { rows: classesOf(there), members: classesOf(here) };
}
