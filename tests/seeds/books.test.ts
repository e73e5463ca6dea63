import { BOOKS } from "../../seeds/books";
import { makeBook } from "../../seeds/makeBook";
import { plantBook } from "../../seeds/planters/plantBook";
import { scheduleOf } from "../../seeds/planters/schedule";
import { packs } from "../../src/standards/packs";
import { checkBook, placeOf } from "./checkBook";

test.each(BOOKS.map((book) => [book.id, book] as const))(
  "a perfect checker finds exactly what is planted in %s",
  (id, book) => {
    const schedule = scheduleOf(book, packs);
    const { now, before, truth } = makeBook(book, (model) => plantBook(model, book, schedule));
    const run = checkBook(book, now.sheets, before?.sheets ?? null);
    expect(run.incomplete).toEqual([]);
    const found = run.findings.filter(({ follows }) => follows === null);
    const places = found.map(placeOf).sort();
    const planted = truth.map(({ rule, sheet, cell }) => `${rule} ${sheet} ${cell}`).sort();
    const notes = new Map(truth.map(({ rule, sheet, cell, note }) => [`${sheet} ${cell}`, `${rule} ${note}`]));
    const folded = new Map(run.findings.map((finding) => [placeOf(finding), finding.follows?.split("|")[0]]));
    const other = truth.filter(
      ({ rule, sheet, cell, under }) => under !== undefined && folded.get(`${rule} ${sheet} ${cell}`) !== under,
    );
    expect(other).toEqual([]);
    const surplus = found
      .filter((finding) => !planted.includes(placeOf(finding)))
      .map(
        (finding) =>
          `${placeOf(finding)} ${finding.messageId} ${JSON.stringify(finding.data)} ${finding.severity} ${JSON.stringify(finding.subject)} <- ${notes.get(placeOf(finding).slice(finding.ruleId.length + 1)) ?? ""}`,
      );
    const missed = truth
      .filter(({ rule, sheet, cell }) => !places.includes(`${rule} ${sheet} ${cell}`))
      .map((fault) => JSON.stringify(fault));
    process.stderr.write(`${id}: ${planted.length} planted, ${surplus.length} surplus, ${missed.length} missed\n`);
    expect({ surplus, missed }).toEqual({ surplus: [], missed: [] });
    expect(places).toEqual(planted);
  },
);
