import { REFUSAL_CODES } from "../../src/core/model/Refusal";
import { MESSAGE_IDS } from "../../src/core/model/Finding";
import type { Catalogue } from "../../src/messages/Catalogue";
import { catalogues } from "../../src/messages/catalogues";
import { cliEnUS } from "../../src/messages/cli.en-US";
import { cliZhCN } from "../../src/messages/cli.zh-CN";
import { paneEnUS } from "../../src/messages/pane.en-US";
import { paneZhCN } from "../../src/messages/pane.zh-CN";
import { holesOf } from "../../src/messages/render";

/** Every text of a catalogue by its path. */
function textsOf(value: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => textsOf(part, path === "" ? name : `${path}.${name}`));
}
const holes = (text: string): string => [...holesOf(text)].sort().join(" ");

const zh = catalogues["zh-CN"];
const en = catalogues["en-US"];

describe.each<readonly [string, unknown, unknown]>([
  ["what the engine says", zh, en],
  ["what the pane says", paneZhCN, paneEnUS],
  ["what the command line says", cliZhCN, cliEnUS],
])("%s", (_name, chinese, english) => {
  const [first, second] = [new Map(textsOf(chinese)), new Map(textsOf(english))];
  test("is said in both languages", () => {
    expect(first.size).toBeGreaterThan(20);
    expect([...second.keys()].sort()).toEqual([...first.keys()].sort());
  });
  test("has equal holes in both languages", () => {
    const differing = [...first]
      .filter(([path, text]) => holes(text) !== holes(second.get(path) ?? ""))
      .map(([path]) => path);
    expect(differing).toEqual([]);
    expect([...first.values()].filter((text) => holes(text) !== "").length).toBeGreaterThan(5);
  });
  test("has no hole that is misspelt", () => {
    for (const [path, text] of [...first, ...second]) {
      expect([path, text.replace(/\{\{\w+\}\}/g, "")]).toEqual([path, expect.not.stringMatching(/[{}]/)]);
    }
  });
});

test("differing holes would be noticed", () => {
  expect(holes("{{a}} {{b}}")).toBe(holes("{{b}} {{a}} {{b}}"));
  expect(holes("{{a}}")).not.toBe(holes("{{b}}"));
});

describe.each(
  Object.values(catalogues).map((catalogue): readonly [string, Catalogue] => [catalogue.language, catalogue]),
)("%s", (_language, catalogue) => {
  test("words every message and every refusal", () => {
    for (const id of MESSAGE_IDS) expect([id, catalogue.findings[id]]).toEqual([id, expect.stringMatching(/\S/)]);
    for (const code of REFUSAL_CODES) {
      const { message, advice } = catalogue.refusals[code];
      expect([code, message, advice]).toEqual([code, expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
    }
  });
  test("has no message that is asked for nowhere", () => {
    expect(Object.keys(catalogue.findings).sort()).toEqual([...MESSAGE_IDS].sort());
    expect(Object.keys(catalogue.refusals).sort()).toEqual([...REFUSAL_CODES].sort());
  });
  test("tells its messages apart", () => {
    const messages = Object.values(catalogue.findings);
    expect(new Set(messages).size).toBe(messages.length);
  });
});
