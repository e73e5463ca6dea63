/** Why a file is not taken; the same words as the refusals of the product. */
export type XlsxFaultCode =
  | "file.unreadable"
  | "file.empty"
  | "file.notXlsx"
  | "file.oldXls"
  | "file.binaryXlsb"
  | "file.macro"
  | "file.encrypted"
  | "file.damaged"
  | "file.truncated"
  | "file.tooLarge"
  | "file.suspicious"
  | "workbook.noSheet"
  | "sheet.gone"
  | "cancelled";

/** Facts: `file`, `found`, `part`, `limit` …; never a cell's value. */
export type XlsxFaultData = Readonly<Record<string, string | number>>;

/** The file, not the program, is wrong: it cannot be read, or must not be. */
export class XlsxFault extends Error {
  override readonly name = "XlsxFault";
  readonly code: XlsxFaultCode;
  readonly data: XlsxFaultData;

  constructor(code: XlsxFaultCode, data: XlsxFaultData, cause?: unknown) {
    super(`${code} ${JSON.stringify(data)}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.data = data;
  }
}
