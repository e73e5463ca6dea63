import design from "@univerjs/design/locale/en-US";
import ui from "@univerjs/ui/locale/en-US";
import docsUi from "@univerjs/docs-ui/locale/en-US";
import sheets from "@univerjs/sheets/locale/en-US";
import sheetsUi from "@univerjs/sheets-ui/locale/en-US";
import sheetsFormula from "@univerjs/sheets-formula/locale/en-US";
import sheetsFormulaUi from "@univerjs/sheets-formula-ui/locale/en-US";
import sheetsNumfmtUi from "@univerjs/sheets-numfmt-ui/locale/en-US";
import sheetsFilterUi from "@univerjs/sheets-filter-ui/locale/en-US";
import sheetsSortUi from "@univerjs/sheets-sort-ui/locale/en-US";
import sheetsConditionalFormattingUi from "@univerjs/sheets-conditional-formatting-ui/locale/en-US";
import sheetsDataValidation from "@univerjs/sheets-data-validation/locale/en-US";
import sheetsDataValidationUi from "@univerjs/sheets-data-validation-ui/locale/en-US";
import sheetsNoteUi from "@univerjs/sheets-note-ui/locale/en-US";

/** What the spreadsheet itself says in en-US. */
export const spreadsheetEnUS = {
  ...design,
  ...ui,
  ...docsUi,
  ...sheets,
  ...sheetsUi,
  ...sheetsFormula,
  // The package asks for these words and does not bring them.
  "sheets-formula": {
    ...sheetsFormula["sheets-formula"],
    progress: {
      analyzing: "Analysing formulas",
      calculating: "Calculating",
      "array-analysis": "Analysing array formulas",
      "array-calculation": "Calculating array formulas",
      done: "Calculated",
    },
  },
  ...sheetsFormulaUi,
  ...sheetsNumfmtUi,
  ...sheetsFilterUi,
  ...sheetsSortUi,
  ...sheetsConditionalFormattingUi,
  ...sheetsDataValidation,
  ...sheetsDataValidationUi,
  ...sheetsNoteUi,
};
