import fc from "fast-check";
import type { Finding, Severity } from "../../../../src/core/model/Finding";
import type { TabFacts } from "../../../../src/core/model/TabFacts";
import { findings } from "../../../../src/core/report/records/findings";
import { ruleCounts } from "../../../../src/core/report/records/ruleCounts";
import { inventedId } from "../../../support/people";
import type { Row } from "../../../support/testRule";
import { factsOfSheets, recordRows } from "./factsOfSheets";

const HEADING: Row = ["乡镇", "行政村", "户编号", "人编号", "姓名", "证件号码", "与户主关系", "人均纯收入", "户类型"];
const PEOPLE: readonly Row[] = [
  ["青山镇", "东村", "H1", "P1", "覃一", inventedId("1970-01-01", 1), "户主", 3000, "脱贫户"],
  ["青山镇", "东村", "H1", "P2", "覃二", inventedId("1971-01-01", 2), "配偶", 3000, "脱贫户"],
  ["白水乡", "西村", "H2", "P3", "韦三", `${inventedId("1980-01-01", 1).slice(0, 17)}?`, "户主", 5000, "脱贫户"],
  ["青山镇", "东村", "H3", "P4", "蒙四", inventedId("1960-01-01", 3), "户主", 3500, "脱贫户"],
];
const facts = factsOfSheets({ sheet: [HEADING, ...PEOPLE] });

describe("findings as records", () => {
  test("stand by township, village and household, and say what is wrong in words", () => {
    const rows = recordRows(findings(facts)).filter(({ rule }) => rule === "INC-05");
    expect(rows).toMatchObject([
      {
        ...{ town: "青山镇", village: "东村", householdId: "H1", head: "覃一", person: null, item: "人均纯收入" },
        ...{ severity: "error", dimension: "income", value: "3,000 元", expected: "大于 4,000 元" },
        ...{ source: "rule", townNo: 1, villageNo: 1, households: 1, people: 2 },
      },
      { householdId: "H3", head: "蒙四", people: 1, households: 1 },
    ]);
    expect(rows[0]?.["advice"]).toMatch(/核实/);
  });

  test("show no whole ID number", () => {
    const written = JSON.stringify(recordRows(findings(facts)));
    expect(written).toMatch(/459099\*/);
    expect(written).not.toMatch(/\d{15}/);
  });

  test("leave out what follows from another finding", () => {
    const set = findings(facts);
    const followers = facts.run.findings.filter(({ follows }) => follows !== null).length;
    expect(set.size).toBe(facts.run.findings.length - followers);
    expect(new Set(set.keys).size).toBe(set.size);
  });
});

describe("rules as records", () => {
  test("that were not checked say why, and none is left out", () => {
    const rows = recordRows(ruleCounts(facts));
    expect(rows).toHaveLength(facts.pack.rules.length);
    for (const row of rows) expect(row["because"] === null).toBe(row["checked"] === "yes");
    expect(rows.find(({ rule }) => rule === "LIV-02")).toMatchObject({ checked: "no", severity: "error" });
    expect(rows.find(({ rule }) => rule === "INC-05")).toMatchObject({ checked: "yes", because: null });
  });
});

const RULES = ["INC-05", "ID-02", "HH-01", "VAL-01"];
const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];
const invented = fc.array(
  fc.record({
    rule: fc.constantFrom(...RULES),
    severity: fc.constantFrom(...SEVERITIES),
    /** A member, a household as a whole, or neither. */
    about: fc.oneof(
      fc.record({ member: fc.nat(3) }),
      fc.record({ household: fc.nat(2) }),
      fc.constant({ sheet: true as const }),
    ),
    follows: fc.boolean(),
  }),
  { maxLength: 40 },
);

/** Adds up a column over the records of a rule, and of a township where one is asked for. */
function sumOf(rows: ReturnType<typeof recordRows>, column: string, ruleNo: number, townNo?: number): number {
  return rows
    .filter((row) => row["ruleNo"] === ruleNo && (townNo === undefined || row["townNo"] === townNo))
    .reduce((sum, row) => sum + Number(row[column]), 0);
}

test("sums of the flags are the distinct households and people of an independent walk", () => {
  const plain = { message: "", advice: "", value: "", expected: "" };
  const like = facts.run.findings[0]!;
  fc.assert(
    fc.property(invented, (all) => {
      const made = all.map(({ rule, severity, about, follows }, position): Finding => {
        const member = "member" in about ? about.member : -1;
        const household = "household" in about ? about.household : member < 0 ? -1 : facts.dataset.householdOf[member]!;
        const own = { key: `k${position}`, ruleId: rule, severity, member, household };
        return { ...like, ...own, follows: follows ? "k" : null };
      });
      const run: TabFacts["run"] = { ...facts.run, findings: made };
      const rows = recordRows(findings({ ...facts, run, word: () => plain }));
      const counted = made.filter(({ follows }) => follows === null);
      const towns = [1, 2, 1];
      for (const [position, { ruleId }] of run.outcomes.entries()) {
        if (!RULES.includes(ruleId)) continue;
        const own = counted.filter((finding) => finding.ruleId === ruleId);
        const households = new Set(own.flatMap(({ household }) => (household < 0 ? [] : [household])));
        const people = new Set(
          own.flatMap(({ household, member }) => {
            if (member >= 0) return [member];
            return Array.from(facts.dataset.householdOf.keys()).filter(
              (m) => facts.dataset.householdOf[m] === household,
            );
          }),
        );
        expect(sumOf(rows, "households", position + 1)).toBe(households.size);
        expect(sumOf(rows, "people", position + 1)).toBe(people.size);
        for (const town of [1, 2]) {
          const there = [...households].filter((household) => towns[household] === town).length;
          expect(sumOf(rows, "households", position + 1, town)).toBe(there);
        }
      }
      const all2 = rows.reduce((sum, row) => sum + Number(row["anyHousehold"]), 0);
      expect(all2).toBe(new Set(counted.map(({ household }) => household).filter((h) => h >= 0)).size);
      for (const severity of SEVERITIES) {
        const own = rows.filter((row) => row["severity"] === severity);
        const found = counted.filter((finding) => finding.severity === severity && finding.household >= 0);
        expect(own.reduce((sum, row) => sum + Number(row["severityHousehold"]), 0)).toBe(
          new Set(found.map(({ household }) => household)).size,
        );
      }
    }),
  );
});
