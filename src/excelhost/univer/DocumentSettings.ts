import type { Workbook } from "./univer";

const KEY = "documentSettings";

/** Settings of the document, written through to the workbook's custom metadata so that they are saved with it. */
export class DocumentSettings extends Map<string, string> {
  readonly #workbook: Workbook;

  constructor(workbook: Workbook) {
    super();
    this.#workbook = workbook;
    const stored = (workbook.getCustomMetadata()?.[KEY] ?? {}) as Readonly<Record<string, string>>;
    for (const [name, json] of Object.entries(stored)) super.set(name, json);
  }

  #store(): void {
    this.#workbook.setCustomMetadata({ ...this.#workbook.getCustomMetadata(), [KEY]: Object.fromEntries(this) });
  }

  override set(name: string, json: string): this {
    super.set(name, json);
    this.#store();
    return this;
  }

  override delete(name: string): boolean {
    const existed = super.delete(name);
    this.#store();
    return existed;
  }

  override clear(): void {
    super.clear();
    this.#store();
  }
}
