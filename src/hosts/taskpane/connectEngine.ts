import { proxy } from "comlink";
import type { Remote } from "comlink";
import type { Engine } from "../../app/Engine";
import { Refusal } from "../../core/model/Refusal";
import type { RemoteEngine } from "./RemoteEngine";

/** Cells in one message: copying them takes a few milliseconds. */
const PIECE = 20_000;

/**
 * The page's side of an engine in a worker. A cancelled validation is refused at once; the worker finishes it unheard,
 * and what is asked next waits for that.
 */
export function connectEngine(remote: Remote<RemoteEngine>): Engine {
  return {
    load: async ({ columns, ...sheet }) => {
      await remote.beginSheet(sheet, columns.length);
      for (const [column, cells] of columns.entries()) {
        for (let from = 0; from < cells.length; from += PIECE) {
          await remote.addCells(column, cells.slice(from, from + PIECE));
        }
      }
      await remote.endSheet();
    },
    validate: async (request, { onProgress, signal } = {}) => {
      if (signal?.aborted) throw new Refusal("cancelled");
      const cancelled = new Promise<never>((_resolve, reject) => {
        signal?.addEventListener("abort", () => reject(new Refusal("cancelled")), { once: true });
      });
      const heard = (done: number, total: number): void => {
        if (!signal?.aborted) onProgress?.(done, total);
      };
      return Promise.race([remote.validate(request, proxy(heard)), cancelled]);
    },
    forget: () => remote.forget(),
    recognise: (sheets, choices, fileName) => remote.recognise(sheets, choices, fileName),
    setPrevious: (source) => remote.setPrevious(source),
    packs: (language) => remote.packs(language),
    fields: (language) => remote.fields(language),
    proposePack: (region, year) => remote.proposePack(region, year),
    regionName: (region, language) => remote.regionName(region, language),
    admit: (settings) => remote.admit(settings),
    refuseParameters: (pack, values) => remote.refuseParameters(pack, values),
    rules: (choice, options, language) => remote.rules(choice, options, language),
    ownRule: (draft, choice) => remote.ownRule(draft, choice),
    tryRule: (rule, request, language) => remote.tryRule(rule, request, language),
    parameters: (choice, options, language) => remote.parameters(choice, options, language),
    summary: (language) => remote.summary(language),
    findings: (query, language) => remote.findings(query, language),
    cell: (at, language) => remote.cell(at, language),
    rule: (id, choice, options, language) => remote.rule(id, choice, options, language),
    plans: (language) => remote.plans(language),
    report: (facts, language) => remote.report(facts, language),
  };
}
