export type FieldId = string;

/** Every language of the product. zh-CN is the source; a text that lacks one of them does not compile. */
export type Language = "zh-CN" | "en-US";
export type LocalText = Readonly<Record<Language, string>>;

export type FieldType =
  "text" | "idNumber" | "integer" | "number" | "money" | "area" | "date" | "yearMonth" | "yesNo" | "code" | "codes";

export type Owner = "household" | "member" | "village";

/** An expected column. Headings match `aliases` after normalisation; the first alias is the usual heading. */
export interface Field {
  readonly id: FieldId;
  /** Code of the national platforms, e.g. AAB004. */
  readonly nationalCode?: string | undefined;
  readonly type: FieldType;
  readonly owner: Owner;
  /** The code list of a `code` or `codes` field. */
  readonly codeList?: string | undefined;
  /** Further answers of a `yesNo` field: words such as 安全 that say yes of one field and no of another. */
  readonly answers?: { readonly yes: readonly string[]; readonly no: readonly string[] } | undefined;
  /** What outside the sheet is shown masked only: the name of a person, or a number that leads to one (phone, account). */
  readonly personal?: "name" | "number" | undefined;
  readonly label: LocalText;
  readonly aliases: readonly string[];
  /** Headings that look alike but mean something else, e.g. 残疾人证号 for an ID number beside 身份证号. */
  readonly notAliases?: readonly string[] | undefined;
}

/** Codes are compared by text, never by number: two systems number them differently. */
export interface CodeList {
  readonly id: string;
  readonly codes: readonly Code[];
}

export interface Code {
  readonly code: string;
  readonly aliases: readonly string[];
  /** Names by which conditions speak of several codes at once, e.g. `atSchool`. */
  readonly groups: readonly string[];
}
