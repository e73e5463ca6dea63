import type { ParameterView } from "../../app/views";
import type { PaneText } from "../paneText";

/** Name, value with unit, and where it stands. */
export function parameterText({ label, value, unit, status }: ParameterView, t: PaneText): string {
  const worded = t(`status.${status}`);
  return status === "inForce" || status === "given"
    ? `${label}: ${[value || t("parameter.none"), unit].filter(Boolean).join(" ")} · ${worded}`
    : `${label} · ${worded}`;
}
