import type { Reference, ResolvedParameter } from "../core/model/Rule";
import type { Catalogue } from "../messages/Catalogue";
import { formatNumber, renderReference } from "../messages/render";
import type { ParameterView, ReferenceView } from "./views";
import { wordRegion } from "./wordRegion";

export function viewReference(reference: Reference, catalogue: Catalogue): ReferenceView {
  return { text: renderReference(reference, catalogue), href: reference.href ?? null };
}

export function viewParameter(parameter: ResolvedParameter, catalogue: Catalogue): ParameterView {
  const { language, phrases } = catalogue;
  const worded = (value: number | string): string =>
    typeof value === "number" ? formatNumber(value, catalogue) : value;
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
    candidates: parameter.candidates.flatMap(({ value, note, references, confidence }) =>
      value === null
        ? []
        : [
            {
              value: worded(value),
              raw: value,
              source: [
                note?.[language],
                ...references.map((one) => renderReference(one, catalogue)),
                catalogue.confidences[confidence],
              ]
                .filter(Boolean)
                .join(phrases.separator),
            },
          ],
    ),
  };
}
