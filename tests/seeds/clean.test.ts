import { BOOKS } from "../../seeds/books";
import { makeBook } from "../../seeds/makeBook";
import { checkBook, placeOf } from "./checkBook";

test.each(BOOKS.map((book) => [book.id, book] as const))("the clean twin of %s breaks no rule", (_id, book) => {
  const { now, before, truth } = makeBook(book);
  const run = checkBook(book, now.sheets, before?.sheets ?? null);
  expect(run.incomplete).toEqual([]);
  for (const plan of book.sheets) {
    const mapping = run.mappings.find(({ sheet }) => sheet === plan.name);
    const expected = plan.columns.flatMap(({ heading, field }) => (field === null ? [] : [`${heading} ${field}`]));
    const found = mapping?.columns.map(({ column, field }) => `${plan.columns[column]!.heading} ${field}`);
    expect([plan.name, found]).toEqual([plan.name, expected]);
  }
  const found = run.findings
    .filter(({ follows }) => follows === null)
    .map((finding) => `${placeOf(finding)} ${finding.messageId} ${JSON.stringify(finding.data)}`);
  const expected = new Set(truth.map(({ rule, sheet, cell }) => `${rule} ${sheet} ${cell}`));
  expect(found.filter((line) => !expected.has(line.split(" ").slice(0, 3).join(" ")))).toEqual([]);
  expect(found).toHaveLength(expected.size);
});
