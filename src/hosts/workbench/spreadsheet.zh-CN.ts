import design from "@univerjs/design/locale/zh-CN";
import ui from "@univerjs/ui/locale/zh-CN";
import docsUi from "@univerjs/docs-ui/locale/zh-CN";
import sheets from "@univerjs/sheets/locale/zh-CN";
import sheetsUi from "@univerjs/sheets-ui/locale/zh-CN";
import sheetsFormula from "@univerjs/sheets-formula/locale/zh-CN";
import sheetsFormulaUi from "@univerjs/sheets-formula-ui/locale/zh-CN";
import sheetsNumfmtUi from "@univerjs/sheets-numfmt-ui/locale/zh-CN";
import sheetsFilterUi from "@univerjs/sheets-filter-ui/locale/zh-CN";
import sheetsSortUi from "@univerjs/sheets-sort-ui/locale/zh-CN";
import sheetsConditionalFormattingUi from "@univerjs/sheets-conditional-formatting-ui/locale/zh-CN";
import sheetsDataValidation from "@univerjs/sheets-data-validation/locale/zh-CN";
import sheetsDataValidationUi from "@univerjs/sheets-data-validation-ui/locale/zh-CN";
import sheetsNoteUi from "@univerjs/sheets-note-ui/locale/zh-CN";

/** What the spreadsheet itself says in zh-CN. */
export const spreadsheetZhCN = {
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
      analyzing: "正在分析公式",
      calculating: "正在计算",
      "array-analysis": "正在分析数组公式",
      "array-calculation": "正在计算数组公式",
      done: "计算完成",
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
