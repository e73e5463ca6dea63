import type { Dataset } from "../../core/model/Dataset";
import type { Language } from "../../core/model/Field";
import type { Finding } from "../../core/model/Finding";
import { maskIdentity, maskName } from "../../core/model/mask";
import { Refusal } from "../../core/model/Refusal";
import type { RulePack } from "../../core/model/Rule";
import type { Run } from "../../core/model/Run";
import { standardPrint } from "../../core/model/standardPrint";
import { acceptedPrint, isWaivable } from "../../core/model/waivable";
import type { WaiverState } from "../../core/model/Waiver";
import { renderFinding } from "../../messages/render";
import type { WaiverView } from "../AuditViews";
import { shownValue } from "../departments/shownValue";
import type { Engine } from "../Engine";
import { createViewer, ruleOf, type Viewer } from "../renderViews";
import type { AcceptedFinding, WaiverLine } from "./WaiverLine";

/** The last run of the county's sheets. */
export interface WaivedRun {
  readonly run: Run;
  readonly dataset: Dataset;
  readonly pack: RulePack;
}

export type WaiverQuestion = "acceptable" | "viewWaivers";

/** What the engine knows of waivers; `null` where no run of the county's sheets is there. */
export function createWaiverEngine(lastRun: () => WaivedRun | null): Pick<Engine, WaiverQuestion> {
  return {
    acceptable: async (keys) => Promise.resolve(keys.map((key) => accept(key, lastRun()))),
    viewWaivers: async (lines, language) => Promise.resolve(viewWaivers(lines, lastRun(), language)),
  };
}

function accept(key: string, last: WaivedRun | null): AcceptedFinding {
  const found = last?.run.findings.filter((finding) => finding.key === key) ?? [];
  const [first] = found;
  if (!last || !first) throw new Refusal("waiver.gone");
  const { run, dataset, pack } = last;
  const viewer = createViewer(pack, "zh-CN");
  const rule = ruleOf(viewer, first.ruleId);
  const barred = found.find((finding) => !isWaivable(finding, rule));
  if (barred) throw new Refusal("waiver.notAllowed", { rule: barred.ruleId });
  const already = found.every(({ waiver }) => waiver !== undefined) ? first.waiver : undefined;
  if (already !== undefined) throw new Refusal("waiver.twice", { number: already });
  const parameters = new Map(run.parameters.map((parameter) => [parameter.id, parameter]));
  return {
    ...{ key, rule: rule.id, value: acceptedPrint(found), standard: standardPrint(rule, parameters) },
    ...{ title: rule.title["zh-CN"], severity: first.severity, village: villageOf(first, dataset) },
    ...{ household: householdOf(first), who: maskName(first.name), message: messageOf(first, viewer) },
  };
}

const householdOf = ({ subject }: Finding): string => ("household" in subject ? maskIdentity(subject.household) : "");

const messageOf = (finding: Finding, viewer: Viewer): string =>
  renderFinding(finding, ruleOf(viewer, finding.ruleId), viewer.fields, viewer.catalogue).message;

function villageOf({ subject, household }: Finding, dataset: Dataset): string {
  if (subject.kind === "village") return subject.village;
  if (household < 0) return "";
  const member = dataset.memberOrder[dataset.memberStart[household] ?? 0];
  const own = shownValue(dataset.households.columns.get("village"), household);
  return own || (member === undefined ? "" : shownValue(dataset.members.columns.get("village"), member));
}

/** Those that set nothing aside first, each by number. */
function viewWaivers(lines: readonly WaiverLine[], last: WaivedRun | null, language: Language): readonly WaiverView[] {
  const viewer = last && createViewer(last.pack, language);
  const states = new Map<number, WaiverState>(last?.run.waivers.map(({ number, state }) => [number, state]));
  const wanted = new Set(lines.map(({ key }) => key));
  const found = new Map(last?.run.findings.flatMap((one) => (wanted.has(one.key) ? [[one.key, one] as const] : [])));
  const views = lines.map((line): WaiverView => {
    const { number, key, rule, household, who, reason, by, from, until } = line;
    const state = states.get(number) ?? null;
    const finding = found.get(key);
    // The line alone knows what was accepted before the value changed.
    const isSame = finding !== undefined && acceptedPrint([finding]) === line.value;
    return {
      ...{ number, key, rule, household, who, reason, by, from, until, state },
      ended: state === null || state === "expired" ? line.ended : "",
      title: viewer?.rules.get(rule)?.title[language] ?? line.title,
      severity: line.severity ?? finding?.severity ?? viewer?.rules.get(rule)?.severity ?? "warning",
      message: viewer && isSame ? messageOf(finding, viewer) : line.message,
      at: finding?.at ?? null,
    };
  });
  const rank = ({ state }: WaiverView): number => (state === null || state === "inForce" ? 1 : 0);
  return views.sort((a, b) => rank(a) - rank(b) || a.number - b.number);
}
