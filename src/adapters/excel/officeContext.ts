/** What the host tells of itself and of the person, read once when the pane starts. */
export interface OfficeContext {
  /** Language of the person's Excel, e.g. zh-CN: that of the pane. */
  readonly displayLanguage: string;
  /** Language of the data, e.g. zh-CN. */
  readonly contentLanguage: string;
  /** `OfficeOnline`, `PC`, `Mac` … */
  readonly platform: string;
  /** Prefix for everything that is stored in the browser; "" where storage is not shared between sites. */
  readonly partition: string;
}

type Context = Pick<Office.Context, "displayLanguage" | "contentLanguage" | "platform"> & {
  /** Missing in office.js before 2025 and in Windows webviews. */
  readonly partitionKey?: string | undefined;
};

/** Call after `Office.onReady`. */
export function readOfficeContext(context: Context = Office.context): OfficeContext {
  return {
    displayLanguage: context.displayLanguage,
    contentLanguage: context.contentLanguage,
    platform: String(context.platform),
    partition: context.partitionKey ?? "",
  };
}
