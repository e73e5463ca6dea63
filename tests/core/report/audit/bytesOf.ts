import type { Dataset } from "../../../../src/core/model/Dataset";
import { dataDigest } from "../../../../src/core/report/audit/dataDigest";

/** All bytes of a dataset as one text, to be compared, and what is told of each field. */
export function bytesOf(
  dataset: Dataset,
  tables?: Parameters<typeof dataDigest>[2],
): { readonly bytes: string; readonly fields: Readonly<Record<string, string>> } {
  const chunks: Buffer[] = [];
  const fields = dataDigest(dataset, (chunk) => chunks.push(Buffer.from(chunk)), tables);
  return { bytes: Buffer.concat(chunks).toString("latin1"), fields };
}
