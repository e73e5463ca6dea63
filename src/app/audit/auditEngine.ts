import { cellAddress } from "../../core/model/a1";
import type { RulePack } from "../../core/model/Rule";
import { Refusal } from "../../core/model/Refusal";
import { canonicalJson, type RunRecord } from "../../core/model/RunRecord";
import type { SummaryTab, TabId } from "../../core/model/SummaryTab";
import type { TabTable } from "../../core/model/TabTable";
import { fingerprintsOf } from "../../core/report/audit/fingerprintsOf";
import { fill } from "../../messages/render";
import { findPack } from "../../standards/findPack";
import type { Engine } from "../Engine";
import type { TabSheet } from "../ports";
import { createViewer, ruleOf } from "../renderViews";
import { buildReport } from "../report";
import { createWaiverEngine } from "../waivers/waiverEngine";
import { auditTabs } from "./auditTabs";
import { auditWords } from "./auditWords";
import { compareNumbers, recordedTotals } from "./compareNumbers";
import { changesOf, otherInputs, recordedChanges } from "./changesOf";
import { answersOf } from "./answersOf";
import { compareReport, otherData, otherOptions, readBaseline } from "./compareReport";
import { packHash } from "./packHash";
import { lostWaivers } from "./lostWaivers";
import { hashOf } from "./readRecord";
import { recordOf, type RecordableRun } from "./recordOf";
import { repeatRun, type RepeatParts } from "./repeatRun";
import { resultHash } from "./resultHash";
import { restorePrints, storePrints } from "./storedPrints";
import { printTab } from "./tabPrints";
import { viewRecord } from "./viewRecord";
import { viewRepeated } from "./viewRepeated";

type AuditQuestions = "record" | "viewRecords" | "takeForAudit" | "audit" | "printTab";

interface Parts extends RepeatParts {
  readonly packs: readonly RulePack[];
  readonly tabs: readonly SummaryTab[];
  /** The last run; refuses to tell of a department's own sheet. */
  readonly lastRun: () => RecordableRun;
  /** A tab as it was filled last. */
  readonly filled: (id: TabId) => TabTable | null;
}

/** The part of the engine that makes records of runs and repeats them. */
export function createAuditEngine(parts: Parts): { readonly questions: Pick<Engine, AuditQuestions> } {
  const { packs, tabs, lastRun, filled } = parts;
  const standing = new Map<TabId, TabSheet>();

  const packOf = async ({ pack, tool }: RunRecord): Promise<RulePack> => {
    const { id, version, sha256 } = pack;
    const current = packs.find((one) => one.id === id && one.version === version && packHash(one) === sha256);
    const found = current ?? (await findPack(id, version, sha256));
    if (found) return found;
    const known = packs.map((one) => `${one.id} ${one.version}`).join(", ");
    throw new Refusal("audit.packGone", { pack: id, version, tool: `${tool.name} ${tool.version}`, packs: known });
  };

  const audit: Engine["audit"] = async (question, language, step) => {
    const { record, hash } = question.record;
    const words = auditWords(language);
    const baseline = question.report && readBaseline(question.report);
    const published = await packOf(record);
    const titleOf = (profile: string): string => parts.departments.profileOf(profile).title[language];
    const repeated = await repeatRun(question, published, parts, words, titleOf, step);
    const { run, dataset, pack } = repeated;
    const result = resultHash(run, dataset);
    const kept = question.prints === null ? null : restorePrints(question.prints);
    const before = kept?.record === hash ? kept : null;
    const told = viewRepeated(record, repeated, before, question.linking.secret, result, words, language);
    const viewer = createViewer(pack, language);
    const tool = `${question.tool.name} ${question.tool.version}`;
    const toolThen = `${record.tool.name} ${record.tool.version}`;
    const others = baseline ? otherOptions(baseline, record, words) : [];
    const differs = [
      ...(tool === toolThen ? [] : [fill(words.tool, { then: toolThen, now: tool })]),
      ...(others.length === 0 ? [] : [fill(words.options, { names: others.join(", ") })]),
      ...(run.incomplete.length === 0
        ? []
        : [fill(words.incomplete, { rules: run.incomplete.map(({ ruleId }) => ruleId).join(", ") })]),
      ...tabs.flatMap(({ id, name }) =>
        id in question.tabs.written && !standing.has(id) ? [fill(words.tabGone, { tab: name })] : [],
      ),
      ...lostWaivers(run.findings, before, question.linking.secret, ({ at }) => cellAddress(at), words),
    ];
    const isSame = told.data.same && result === record.result;
    const changed = before || isSame ? [] : [kept ? words.otherPrints : words.prints];
    const untold = question.tabs.untold.map((sheet) => fill(words.tabUntold, { sheet }));
    const lacking = [...repeated.lacking, ...told.lacking, ...changed, ...untold];
    const isLacking = repeated.lacking.length + told.lacking.length > 0;
    const facts = { ...NO_FACTS, tool: question.tool, packSha256: record.pack.sha256 };
    const nameOf = (rule: string): string => (viewer.rules.has(rule) ? ruleOf(viewer, rule).title[language] : rule);
    const report = baseline && buildReport(run, dataset, pack, question.waivers, facts, [], language);
    const compared = baseline && report ? compareReport(baseline, report, nameOf) : told.findings;
    const numbers = baseline?.totals ?? recordedTotals(record);
    const findings = { ...compared, ...compareNumbers(numbers, run.totals, told.untold, nameOf) };
    const waived = { then: numbers.waived, now: run.totals.waived };
    const strange =
      baseline && report
        ? otherData(baseline, { run, households: report.verdicts.map(({ household }) => household) }, words)
        : [];
    const audited = auditTabs({ declared: tabs, standing, question, run: repeated, isSame });
    standing.clear();
    const answers = answersOf({
      ...{ data: told.data, findings, waived, tabs: audited, isLacking },
      isOtherReport: others.length + strange.length > 0,
      isWhole: !isLacking && untold.length === 0,
    });
    return {
      record: viewRecord(question.record, packs, language),
      baseline: question.report ? { kind: "report", file: question.report.file } : { kind: "record" },
      ...{ answers, lacking, findings, waived, tabs: audited, data: told.data },
      differs: [...strange, ...differs],
      waivers: await createWaiverEngine(() => repeated).viewWaivers(question.waivers, language),
    };
  };

  return {
    questions: {
      record: async ({ prints, ...facts }) => {
        const made = lastRun();
        const kept = prints === null ? null : restorePrints(prints);
        // Those of another record than the last say nothing of what changed since.
        const before = kept?.record === facts.before ? kept : null;
        const changes = changesOf(made, before, made.request.linking.secret);
        const record = recordOf(made, facts, recordedChanges(changes, before, made.run));
        const names = { record: hashOf(canonicalJson(record)), inputs: otherInputs(record.inputs) };
        return Promise.resolve({ record, prints: storePrints(fingerprintsOf(changes.now, changes.findings, names)) });
      },
      viewRecords: async (records, language) => Promise.resolve(records.map((one) => viewRecord(one, packs, language))),
      takeForAudit: async (id, sheet) => {
        standing.set(id, sheet);
        return Promise.resolve();
      },
      audit: async (question, language, step) => {
        try {
          return await audit(question, language, step);
        } finally {
          standing.clear();
        }
      },
      printTab: async (id, secret) => {
        const table = filled(id);
        return Promise.resolve(table && printTab(table, secret));
      },
    },
  };
}

const NO_FACTS = { startedAt: "", packProposed: false, previous: null, inputs: [], departments: [] };
