import { useEffect, useRef } from "react";

interface Steps {
  readonly before: () => void;
  readonly next: () => void;
  readonly saveAndGoOn: () => void;
}

/** In what these are typed or chosen, arrows and pages are its own. */
const FIELDS = "input, textarea, select, [contenteditable], [role=menu], [role=radiogroup], [role=listbox]";

const STEPS: Readonly<Record<string, "before" | "next">> = {
  ArrowLeft: "before",
  PageUp: "before",
  ArrowRight: "next",
  PageDown: "next",
};

/** Arrows and Page keys step where nothing is being filled in; Ctrl+Enter saves and goes on anywhere. */
export function useStepKeys(isOn: boolean, steps: Steps): void {
  const latest = useRef(steps);
  useEffect(() => {
    latest.current = steps;
  }, [steps]);
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || event.shiftKey || event.metaKey || event.isComposing) return;
      if (event.key === "Enter" && event.ctrlKey) {
        event.preventDefault();
        return latest.current.saveAndGoOn();
      }
      const step = STEPS[event.key];
      const isInField = event.target instanceof Element && event.target.closest(FIELDS) !== null;
      if (step === undefined || event.ctrlKey || isInField) return;
      event.preventDefault();
      latest.current[step]();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [isOn]);
}
