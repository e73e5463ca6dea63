import type { FrameLocator, Locator, Page } from "playwright-core";
import type { AuditView } from "../../src/app/AuditViews";
import { auditZhCN } from "../../src/messages/audit.zh-CN";
import { fill } from "../../src/messages/render";
import { paneAuditZhCN } from "../../src/messages/paneAudit.zh-CN";
import { commandLine } from "../hosts/commandLine";
import { press, sheetInGrid } from "./departments";
import { button, save, type Workbench } from "./workbench";

export const RECORDS = auditZhCN.records.name;

/** The screen of records, re-runs and exceptions. */
export const auditScreen = (pane: FrameLocator): Locator =>
  pane.getByRole("region", { name: "校验记录与复核", exact: true });

export async function openAudit({ pane }: Workbench): Promise<void> {
  await button(pane, "校验记录与复核").click();
  await button(auditScreen(pane), /^(复核最近一次校验|再次复核)$/).waitFor();
}

/** Goes back to the results. */
export async function leaveAudit({ pane }: Workbench): Promise<void> {
  await button(auditScreen(pane), "返回").click();
  await button(pane, "校验记录与复核").waitFor();
}

/** Types under which name runs are recorded. */
export async function sign({ pane }: Workbench, name: string): Promise<void> {
  const field = auditScreen(pane).getByLabel("记录中的操作人");
  await field.fill(name);
  await field.press("Enter");
}

/** What a re-run said. */
export const answer = (pane: FrameLocator): Locator => pane.getByRole("region", { name: "复核结论", exact: true });

/** Repeats the last recorded run and waits for what it says. */
export async function repeat(workbench: Workbench): Promise<void> {
  await press(workbench, button(auditScreen(workbench.pane), /^(复核最近一次校验|再次复核)$/));
  await answer(workbench.pane).waitFor();
}

/** The answers in one word each. */
export const answers = async (pane: FrameLocator): Promise<readonly string[]> =>
  (await answer(pane).getByRole("status").getByRole("listitem").allInnerTexts()).map(
    (text) => text.replace(/^\S /, "").split(" ")[0] ?? "",
  );

const linesOf = async (list: Locator): Promise<readonly string[]> =>
  (await list.getByRole("listitem").allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim());

/** Changed households as the pane lists them. */
export const changedHouseholds = (pane: FrameLocator): Promise<readonly string[]> =>
  linesOf(answer(pane).getByRole("list", { name: "不同的户" }));

/** Edited cells of a tab as the pane lists them. */
export const editedCells = (pane: FrameLocator, tab: string): Promise<readonly string[]> =>
  linesOf(answer(pane).getByRole("list", { name: `“${tab}”被改过的单元格` }));

/** The same as the command line has them. */
export function expectedOf({ answers: said, data, tabs }: AuditView): {
  readonly answers: readonly string[];
  readonly households: readonly string[];
  readonly cells: ReadonlyMap<string, readonly string[]>;
} {
  const words = paneAuditZhCN;
  return {
    answers: said.map((one) => words[`answer.${one}`]),
    households: data.households.map(({ household, head, what, fields, at, address }) =>
      [
        words[`data.${what}`],
        fill(words["data.household"], { household }),
        head,
        `${at?.sheet}!${address}`,
        fill(words["data.fields"], { names: fields.join(words["audit.separator"]) }),
      ].join(" "),
    ),
    cells: new Map(
      tabs
        .filter(({ state }) => state === "edited")
        .map(({ name, edited }) => [
          name,
          edited.map(({ address, stored, recomputed }) =>
            recomputed === null
              ? fill(words["tab.cellUnknown"], { address, stored })
              : fill(words["tab.cell"], { address, stored, recomputed }),
          ),
        ]),
    ),
  };
}

/** Rows of a tab of the tool's own as objects by heading, and where its first row and each column stand. */
export async function rowsOf(
  page: Page,
  sheet: string,
  firstHeading: string,
): Promise<{
  readonly first: number;
  readonly column: (heading: string) => number;
  readonly rows: readonly ReadonlyMap<string, unknown>[];
}> {
  const { values } = (await sheetInGrid(page, sheet))!;
  const top = values.findIndex((cells) => cells[0] === firstHeading);
  const headings = values[top]!.map(String);
  const rows = values
    .slice(top + 1)
    .map((cells) => new Map(headings.map((heading, column) => [heading, cells[column]])));
  return { first: top + 1, column: (heading) => headings.indexOf(heading), rows };
}

/** Rows of 校验记录. */
export const records = (page: Page): ReturnType<typeof rowsOf> => rowsOf(page, RECORDS, "序号");

/** Saves the workbook from the page and lets the built command line repeat its last recorded run. */
export function useCommandLine(): (
  workbench: Workbench,
) => Promise<{ readonly code: number; readonly audit: AuditView }> {
  const { put, run, report } = commandLine();
  return async (workbench) => {
    const { bytes } = await save(workbench);
    const file = put("county.xlsx", bytes);
    const { code, stderr } = await run("audit", file, "--json", "audit.json");
    expect(stderr).toBe("");
    const { audit } = report("audit.json") as unknown as { readonly audit: AuditView };
    return { code, audit };
  };
}
