/** Everything the product refuses, each with a message in every language. */
export const REFUSAL_CODES = [
  "sheet.empty",
  "sheet.noHeading",
  "sheet.noData",
  "sheet.gone",
  "sheet.changed",
  "sheet.protected",
  "sheet.noRoom",
  "mapping.noneKnown",
  "mapping.noPeople",
  "previous.noPeople",
  "department.unknown",
  "department.noKey",
  "department.sameSheet",
  "department.notChosen",
  "department.none",
  "department.badProfile",
  "tab.noRoom",
  "tab.unknown",
  "tab.unmarked",
  "answers.none",
  "audit.noRecord",
  "audit.packGone",
  "audit.badBaseline",
  "waiver.notAllowed",
  "waiver.twice",
  "waiver.noReason",
  "waiver.noName",
  "waiver.badDay",
  "waiver.gone",
  "undo.nothing",
  "undo.changed",
  "review.nobody",
  "review.gone",
  "file.encoding",
  "file.notTable",
  "file.quotes",
  "workbook.noSheet",
  "workbook.busy",
  "workbook.tooLarge",
  "workbook.readOnly",
  "file.missing",
  "file.unreadable",
  "file.empty",
  "file.notXlsx",
  "file.oldXls",
  "file.binaryXlsb",
  "file.macro",
  "file.encrypted",
  "file.damaged",
  "file.truncated",
  "file.tooLarge",
  "file.suspicious",
  "file.exists",
  "file.sameAsInput",
  "file.sameTarget",
  "file.cannotWrite",
  "pack.bad",
  "pack.unknown",
  "parameter.unknown",
  "parameter.badValue",
  "rule.unknown",
  "rule.bad",
  "ownRule.noTitle",
  "ownRule.noTest",
  "ownRule.noField",
  "ownRule.badOperator",
  "ownRule.badNumber",
  "ownRule.badDate",
  "ownRule.badCode",
  "ownRule.noValue",
  "ownRule.noCell",
  "ownRule.levels",
  "ownRule.noMessage",
  "ownRule.braces",
  "ownRule.noSource",
  "ownRule.full",
  "argument.bad",
  "cancelled",
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Facts for the message: sheet, cell (A1), file, expected, found … Never a person's values. */
export type RefusalData = Readonly<Record<string, string | number>>;

/** The pack, mapping, file or arguments are wrong: typed, worded by the catalogue, never a stack trace for a person. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: RefusalCode;
  readonly data: RefusalData;

  constructor(code: RefusalCode, data: RefusalData = {}) {
    super(code);
    this.code = code;
    this.data = data;
  }
}
