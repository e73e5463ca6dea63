import Table from "cli-table3";
import type { ProfileView } from "../../app/DepartmentViews";
import type { Language } from "../../core/model/Field";
import { catalogues } from "../../messages/catalogues";
import { cliText } from "./cliText";

/** Every department that the product knows: its sheet, its columns and what is compared. */
export function describeProfiles(profiles: readonly ProfileView[], language: Language): string {
  const text = cliText[language];
  const catalogue = catalogues[language];
  return profiles
    .map(({ id, title, sheetTitle, about, columns, compares, references }) => {
      const table = new Table({
        head: [text.heading, text.required, text.fillIn],
        style: { head: [], border: [] },
        wordWrap: true,
        wrapOnWordBoundary: false,
        colWidths: [26, 8, 70],
      });
      columns.forEach(({ heading, required, note }) => table.push([heading, required ? "✓" : "", note]));
      return [
        `${id}  ${title}  ${sheetTitle}`,
        `  ${about}`,
        table.toString(),
        `  ${text.compares}: ${compares.join(catalogue.phrases.separator)}`,
        ...references.map((reference) => `  ${reference.text}`),
      ].join("\n");
    })
    .join("\n\n");
}
