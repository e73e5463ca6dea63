import { proxy, transfer } from "comlink";
import type { Remote } from "comlink";
import type { DepartmentView } from "../../app/DepartmentViews";
import type { DepartmentSource, Engine } from "../../app/Engine";
import { Refusal } from "../../core/model/Refusal";
import type { LongStep } from "../../app/ports";
import type { Language } from "../../core/model/Field";
import type { RawSheet } from "../../core/model/RawSheet";
import type { TabTable } from "../../core/model/TabTable";
import type { Heard, RemoteEngine } from "./RemoteEngine";

/** Cells in one message: copying them takes a few milliseconds. */
const PIECE = 20_000;

/**
 * The page's side of an engine in a worker. What is cancelled is refused at once: a sheet on its way is thrown away, what
 * the worker is at it finishes unheard, and what is asked next waits for that.
 */
export function connectEngine(remote: Remote<RemoteEngine>): Engine {
  const addDepartment = async (
    source: DepartmentSource,
    language: Language,
    heard: Heard,
    signal: AbortSignal | undefined,
  ): Promise<DepartmentView> => {
    if (source.kind === "file") {
      const { buffer, byteLength } = source.bytes;
      // What is only a part of its buffer is copied: the rest is not ours to take away.
      const parts = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
      return remote.addDepartment(transfer(source, parts), language, heard);
    }
    const transferred = await send(source.sheet, remote, signal);
    return remote.addDepartment({ kind: "begun", transfer: transferred, profile: source.profile }, language, heard);
  };
  return {
    load: async (sheet) => {
      await remote.endSheet(await send(sheet, remote));
    },
    validate: (request, step) => cancellable(step, (heard) => remote.validate(request, heard)),
    addDepartment: (source, language, step) =>
      cancellable(step, async (heard) => {
        const added = await addDepartment(source, language, heard, step?.signal);
        // Nobody waits for it any more.
        if (step?.signal?.aborted) await remote.removeDepartment(added.id);
        return added;
      }),
    profiles: (language) => remote.profiles(language),
    departmentOf: (sheet) => remote.departmentOf(sheet),
    correctDepartment: (id, change, language) => remote.correctDepartment(id, change, language),
    departmentView: (id, language) => remote.departmentView(id, language),
    removeDepartment: (id) => remote.removeDepartment(id),
    departments: (language) => remote.departments(language),
    differences: (query, language) => remote.differences(query, language),
    pairs: (query, language) => remote.pairs(query, language),
    feedbackTab: (before, day, language) => remote.feedbackTab(before, day, language),
    answerLists: (tab, wish, day, language) => remote.answerLists(tab, wish, day, language),
    readAnswers: (tab, files, chosen, day, language) => remote.readAnswers(tab, files, chosen, day, language),
    sheetToFill: (profile, language) => remote.sheetToFill(profile, language),
    tabList: (request, language) => remote.tabList(request, language),
    takeTyped: async (id, sheet) =>
      remote.takeTyped(id, sheet && { transfer: await send(sheet, remote), area: sheet.area }),
    typeForVillages: (entries, typed) => remote.typeForVillages(entries, typed),
    fillTab: async (id, request, sheets, language) => {
      const { table, rowCount, ...answer } = await remote.fillTab(id, request, sheets, language);
      const rows: TabTable["rows"][number][] = [];
      while (rows.length < rowCount) rows.push(...(await remote.takeRows(PIECE)));
      return { ...answer, table: { ...table, rows } };
    },
    compareTab: async (id, sheet) => remote.compareTab(id, await send(sheet, remote)),
    keptTab: (written) => remote.keptTab(written),
    previewTab: (id, request, rows, language) => remote.previewTab(id, request, rows, language),
    overview: (request, language) => remote.overview(request, language),
    monthFigures: (request) => remote.monthFigures(request),
    reviewItems: (query, request) => remote.reviewItems(query, request),
    reviewCard: (key, request, language) => remote.reviewCard(key, request, language),
    isAssessmentStanding: (request) => remote.isAssessmentStanding(request),
    placeDecision: (entries) => remote.placeDecision(entries),
    takeDecision: (cells) => remote.takeDecision(cells),
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
    record: (facts) => remote.record(facts),
    takeForAudit: async (id, sheet) =>
      remote.takeForAudit(id, { transfer: await send(sheet, remote), area: sheet.area }),
    audit: (question, language, step) => cancellable(step, (heard) => remote.audit(question, language, heard)),
    printTab: (id, secret) => remote.printTab(id, secret),
    viewRecords: (records, language) => remote.viewRecords(records, language),
    acceptable: (keys) => remote.acceptable(keys),
    viewWaivers: (lines, language) => remote.viewWaivers(lines, language),
  };
}

/** Sends a sheet in pieces and answers the id of its transfer, which is left to be ended. */
async function send(
  { columns, ...sheet }: RawSheet,
  remote: Remote<RemoteEngine>,
  signal?: AbortSignal,
): Promise<number> {
  const transferred = await remote.beginSheet(sheet, columns.length);
  try {
    for (const [column, cells] of columns.entries()) {
      for (let from = 0; from < cells.length; from += PIECE) {
        if (signal?.aborted) throw new Refusal("cancelled");
        await remote.addCells(transferred, column, cells.slice(from, from + PIECE));
      }
    }
    if (signal?.aborted) throw new Refusal("cancelled");
  } catch (fault) {
    await remote.dropSheet(transferred);
    throw fault;
  }
  return transferred;
}

async function cancellable<T>({ onProgress, signal }: LongStep = {}, ask: (heard: Heard) => Promise<T>): Promise<T> {
  if (signal?.aborted) throw new Refusal("cancelled");
  const cancelled = new Promise<never>((_resolve, reject) => {
    signal?.addEventListener("abort", () => reject(new Refusal("cancelled")), { once: true });
  });
  const heard: Heard = (done, total) => {
    if (!signal?.aborted) onProgress?.(done, total);
  };
  return Promise.race([ask(proxy(heard)), cancelled]);
}
