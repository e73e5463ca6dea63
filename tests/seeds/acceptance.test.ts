import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ACCEPTANCE_CASES, generateAcceptance } from "../../seeds/acceptanceCases";
import { cellAddress } from "../../src/core/model/a1";
import { recogniseSheet } from "../../src/core/mapping/recogniseSheet";
import { VERDICTS, type Verdict } from "../../src/core/model/Run";
import { validate, type SheetInput } from "../../src/core/validate";
import { packOf, partsOf, readSheets } from "./checkBook";

const FOLDER = join(__dirname, "../../seeds/acceptance");
const read = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));

async function check(file: string) {
  const one = ACCEPTANCE_CASES.find((candidate) => candidate.file === file);
  if (!one) throw new Error(`No case ${file}`);
  const pack = packOf(one);
  const input = async (name: string): Promise<SheetInput> => {
    const [sheet] = await readSheets(read(name), ["核实"]);
    return { sheet: sheet!, mapping: recogniseSheet(sheet!, pack.fields) };
  };
  const previous = one.before ? { members: await input(`${file}-previous.xlsx`), households: null } : null;
  const members = await input(`${file}.xlsx`);
  return validate({ members, households: null, previous, pack, options: one.options }).run;
}

interface Expected {
  readonly file: string;
  /** Rule, cell, severity and the facts that count. */
  readonly findings: readonly (readonly [rule: string, cell: string, severity: string, facts?: object])[];
  /** The verdicts on income, household by household. */
  readonly income?: readonly Verdict[];
}

const EXPECTED: readonly Expected[] = [
  {
    file: "001_e6ef727657517787-income-fall",
    findings: [
      ["INC-11", "E2", "error", { previous: 40_600, months: 3, prorata: 10_150, change: -80.4 }],
      ["INC-11", "E4", "warning", { change: -20 }],
    ],
  },
  {
    file: "001_e6ef727657517787-new-members",
    findings: [
      ["HH-16", "D4", "note"],
      ["HH-16", "D5", "note"],
    ],
  },
  {
    file: "001_e6ef727657517787-production-income",
    findings: [
      ["INC-08", "L2", "warning"],
      ["VAL-01", "H3", "error", { value: "约3.5万" }],
    ],
    income: ["met", "met"],
  },
  {
    file: "000_eceb74da5b46b871-four-people",
    findings: [["INC-05", "N6", "error", { value: 4000, limit: 4000 }]],
    income: ["met", "notMet"],
  },
  {
    file: "000_eceb74da5b46b871-allowance",
    findings: [
      ["INC-05", "N3", "error", { value: 3420 }],
      ["INC-05", "N4", "error", { value: 2280 }],
    ],
    income: ["met", "notMet", "notMet"],
  },
  {
    file: "003_7ca2efaa8a9baaf3-bands",
    findings: [
      ["BZ-01", "D2", "error", { value: 3508.99, limit: 3509 }],
      ["BZ-01", "D3", "note"],
      ["BZ-01", "D3", "warning", { value: 3509, limit: 4200 }],
      ["BZ-01", "D4", "warning", { value: 4199.99, limit: 4200 }],
    ],
  },
  {
    file: "004_dfc4e89b02eff676-red-lines",
    findings: [
      ["LIV-05", "F3", "error", { value: 25.01, limit: 25 }],
      ["LIV-05", "G4", "error", { value: 2500.01, limit: 2500 }],
    ],
  },
];

test("the committed cases are what the generator makes, and each is expected something of", async () => {
  const files = await generateAcceptance();
  if (process.env["WRITE_SEEDS"] === "1") for (const [name, bytes] of files) writeFileSync(join(FOLDER, name), bytes);
  for (const [name, bytes] of files) expect(await partsOf(read(name))).toEqual(await partsOf(bytes));
  expect(EXPECTED.map(({ file }) => file).sort()).toEqual(ACCEPTANCE_CASES.map(({ file }) => file).sort());
});

test.each(EXPECTED.map((one) => [one.file, one] as const))("%s", async (file, { findings, income }) => {
  const run = await check(file);
  expect(run.incomplete).toEqual([]);
  const found = run.findings
    .filter(({ follows }) => follows === null)
    .map(({ ruleId, at, severity, data }) => [ruleId, cellAddress(at), severity, data] as const)
    .sort((a, b) => (`${a[0]} ${a[1]} ${a[2]}` < `${b[0]} ${b[1]} ${b[2]}` ? -1 : 1));
  expect(found.map((line) => line.slice(0, 3))).toEqual(findings.map((line) => line.slice(0, 3)));
  findings.forEach(([, , , facts], i) => facts && expect(found[i]![3]).toMatchObject(facts));
  if (income) expect(run.householdIds.map((_, h) => VERDICTS[run.verdicts.income[h]!])).toEqual(income);
});
