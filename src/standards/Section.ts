/** The rules of one chapter and the parameters that they name, as records not yet parsed. */
export interface Section {
  readonly rules: readonly unknown[];
  readonly parameters: readonly unknown[];
}
