import type { ReactNode } from "react";
import { visibleText } from "./visibleText";

/** Text that came from a sheet: a text node, isolated from the direction of its surroundings. */
export function CellText({ text }: { readonly text: string }): ReactNode {
  return <bdi>{visibleText(text)}</bdi>;
}
