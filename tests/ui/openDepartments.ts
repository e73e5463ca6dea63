import { screen } from "@testing-library/react";
import type { DepartmentsState } from "../../src/app/DepartmentViews";
import type { Session, SessionState } from "../../src/app/Session";
import "../../src/ui/departments/DepartmentsScreen";
import { renderPane, type ShownPane } from "./renderPane";
import { COMPARED } from "./sampleDepartments";
import { SUMMARY } from "./sampleViews";

/** The pane with the comparison in front, after a run unless told otherwise. */
export async function openDepartments(
  departments: Partial<DepartmentsState> = {},
  over: Partial<Session> = {},
  start: Partial<SessionState> = {},
): Promise<ShownPane> {
  const all = { ...COMPARED, ...departments };
  const pane = await renderPane({ summary: SUMMARY, departments: all, ...start }, over);
  // Asking for the name of every button of the first screen would take most of the time of a test.
  await pane.user.click(pane.container.querySelector<HTMLElement>('[data-opens="departments"]')!);
  await screen.findByText(start.language === "en-US" ? /^Department files are read/ : /^部门文件只在本机读取/);
  return pane;
}

/** The comparison itself, without the first screen that lies hidden beside it. */
export function comparison(): HTMLElement {
  const section = screen.getByRole("main").querySelector<HTMLElement>(":scope > section[aria-label]");
  if (!section) throw new Error("the comparison is not in front");
  return section;
}

/** jsdom's files cannot be read. */
export const fileNamed = (
  name: string,
  arrayBuffer = () => Promise.resolve(new Uint8Array([80, 75, 3]).buffer),
): File => Object.assign(new File([], name), { arrayBuffer });

/** A file as it is handed to the session. */
export const readAs = (name: string): unknown => ({
  name,
  bytes: expect.objectContaining({ length: 3 }) as unknown,
});
