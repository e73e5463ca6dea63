import type { Reference, ResolvedParameter } from "../core/model/Rule";
import type { Catalogue } from "../messages/Catalogue";
import { fill, formatNumber, renderReference } from "../messages/render";
import type { EarlierValue } from "./confirmedValues";
import type { ParameterView, ReferenceView } from "./views";
import { wordRegion } from "./wordRegion";

export function viewReference(reference: Reference, catalogue: Catalogue): ReferenceView {
  return { text: renderReference(reference, catalogue), href: reference.href ?? null };
}

/** `earlier`: what the county confirmed for another run, offered beside the recorded values. */
export function viewParameter(
  parameter: ResolvedParameter,
  catalogue: Catalogue,
  earlier?: EarlierValue,
): ParameterView {
  const { language, phrases } = catalogue;
  const worded = (value: number | string): string =>
    typeof value === "number" ? formatNumber(value, catalogue) : value;
  const viewEarlier = ({ value, year }: EarlierValue) => {
    const source = year === null ? phrases.confirmedBefore : fill(phrases.confirmedFor, { year: String(year) });
    return { value: worded(value), raw: value, source };
  };
  const recorded = parameter.candidates.flatMap(({ value, note, references, confidence }) => {
    if (value === null) return [];
    const sources = references.map((one) => renderReference(one, catalogue));
    const source = [note?.[language], ...sources, catalogue.confidences[confidence]].filter(Boolean);
    return [{ value: worded(value), raw: value, source: source.join(phrases.separator) }];
  });
  const missing = parameter.status === "unconfirmed" ? phrases.awaitsCounty : phrases.notInForce;
  return {
    id: parameter.id,
    label: parameter.label[language],
    value: parameter.value === null ? missing : worded(parameter.value),
    unit: parameter.unit,
    scope: wordRegion(parameter.scope, catalogue),
    confidence: parameter.confidence,
    status: parameter.status,
    references: parameter.references.map((reference) => viewReference(reference, catalogue)),
    candidates: [...(earlier ? [viewEarlier(earlier)] : []), ...recorded],
  };
}
