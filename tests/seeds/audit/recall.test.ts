import type { AuditView } from "../../../src/app/AuditViews";
import { readFileSync } from "node:fs";
import { commandLine } from "../../hosts/commandLine";
import { readCommitted, readTruth } from "./auditFiles";
import { plantedEdits, recallOf, toldEdits, type Kind } from "./recall";
import { openCounty } from "./recordCounty";

const truth = readTruth();
const { put, path, run, hash } = commandLine();

async function auditedInSession(name: string): Promise<AuditView> {
  const { session, act } = await openCounty(readCommitted(name));
  await act(session.audit());
  return session.state().audit.result!;
}

async function auditedByCommand(name: string): Promise<AuditView & { readonly code: number }> {
  put(name, readCommitted(name));
  const before = hash(name);
  const { code, stderr } = await run("audit", name, "--json", `${name}.json`);
  expect([stderr, hash(name)]).toEqual(["", before]);
  const { schema, audit } = JSON.parse(readFileSync(path(`${name}.json`), "utf8")) as {
    schema: string;
    audit: AuditView;
  };
  expect(schema).toBe("huhuqing-audit/1");
  return { ...audit, code };
}

test.each([
  ["the workbook adapter", auditedInSession],
  ["the command line", auditedByCommand],
])("%s: the checked county is as it was checked", async (_, audited) => {
  const result = await audited("recorded.xlsx");
  expect(result).toMatchObject({ answers: ["identical"], lacking: [], chain: { state: "whole", length: 2 } });
  expect(result.tabs.map(({ id, state }) => `${id} ${state}`)).toEqual(["T1 same", "T3 same", "T5 same", "T15 same"]);
  expect(result.waivers.map(({ rule, state }) => `${rule} ${String(state)}`)).toEqual(["ID-02 inForce"]);
  if ("code" in result) expect(result.code).toBe(0);
});

test.each([
  ["the workbook adapter", auditedInSession],
  ["the command line", auditedByCommand],
])("%s: every planted edit is told, and nothing else", async (where, audited) => {
  const result = await audited("edited.xlsx");
  const [planted, told] = [plantedEdits(truth), toldEdits(result)];
  const kinds = Object.keys(planted) as Kind[];
  const lines = kinds.map((kind) => {
    const of = recallOf(planted[kind], told[kind]);
    return { kind, ...of };
  });
  // Figures for whoever runs this alone.
  process.stdout.write(
    lines
      .map(
        ({ kind, planted: all, told: said, recall, precision }) =>
          `${where}, ${kind}: ${all} planted, ${said} told, recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}\n`,
      )
      .join(""),
  );
  for (const kind of kinds) expect([...told[kind]].sort()).toEqual([...planted[kind]].sort());
  expect(result.answers).toEqual(["dataChanged", "findingsChanged", "tabsEdited", "chainBroken"]);
  expect(result.data).toMatchObject({ level: "fields", count: truth.households.length, inputs: [] });
  for (const { isExplained } of result.findings.list) expect(isExplained).toBe(true);
  if ("code" in result) expect(result.code).toBe(1);
});
