import { nationalPack } from "../../src/standards/nationalPack";
import { check, map, read } from "./engineSteps";
import { inChild } from "./inChild";
import { inventCounty } from "./inventCounty";
import { median, timed, watchMemory } from "./measure";
import { show, within, type Row } from "./Row";

interface Line {
  readonly people: number;
  /** Medians, milliseconds. */
  readonly mapping: number;
  readonly reading: number;
  readonly rules: number;
  readonly whole: number;
  /** MB at the highest point, the sheet itself among them. */
  readonly memory: number;
  readonly findings: number;
}

/** Sheet → mapping → dataset → rules, with its memory; for a process of its own. */
export async function measureLine(people: number, rounds: number): Promise<Line> {
  const memory = watchMemory();
  const sheet = inventCounty(people);
  const times: { mapping: number; reading: number; rules: number }[] = [];
  let findings = 0;
  for (let round = -1; round < rounds; round++) {
    let members = map(sheet);
    const mapping = await timed(() => (members = map(sheet)));
    let dataset = null as ReturnType<typeof read> | null;
    const reading = await timed(() => (dataset = read(members)));
    const rules = await timed(() => (findings = check(dataset!, nationalPack).findings.length));
    if (round >= 0) times.push({ mapping, reading, rules });
  }
  return {
    people,
    mapping: median(times.map(({ mapping }) => mapping)),
    reading: median(times.map(({ reading }) => reading)),
    rules: median(times.map(({ rules }) => rules)),
    whole: median(times.map(({ mapping, reading, rules }) => mapping + reading + rules)),
    memory: memory(),
    findings,
  };
}

/** A province's share: a million people, and half of them to see whether time grows with their number. */
export async function million(quick: boolean): Promise<readonly Row[]> {
  const [full, half] = quick ? [200_000, 100_000] : [1_000_000, 500_000];
  // The halves stand around the whole, so that a machine that grows busier on the way does not bend the slope.
  const before = await inChild<Line>("line", half, 5);
  const line = await inChild<Line>("line", full, 5);
  const after = await inChild<Line>("line", half, 5);
  const slope = (part: "mapping" | "reading" | "rules" | "whole"): number =>
    Math.log2(line[part] / ((before[part] + after[part]) / 2));
  const value = slope("whole");
  const straight: Row = {
    work: `${full} people against ${half}, whole line`,
    figure: `log₂ ${value.toFixed(2)}`,
    budget: "0.9 … 1.1",
    reference: `mapping ${slope("mapping").toFixed(2)}, dataset ${slope("reading").toFixed(2)}, rules ${slope("rules").toFixed(2)}`,
    ratio: `slope ${value.toFixed(2)}`,
    pass: value >= 0.9 && value <= 1.1,
  };
  const parts = `mapping ${show(line.mapping, "ms")}, dataset ${show(line.reading, "ms")}, rules ${show(line.rules, "ms")}`;
  return [
    within(`${full} people, sheet → findings (${line.findings})`, line.whole, (4000 * full) / 1e6, "ms", parts),
    within(`${full} people, memory with the sheet`, line.memory, 1024, "MB"),
    straight,
  ];
}
