import { hmac } from "@noble/hashes/hmac";
import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils";

/** A function that turns a text into a key of 32 hexadecimal characters, which nobody can guess the text from without the secret. */
export function keyWith(secret: string): (text: string) => string {
  const start = hmac.create(sha256, hexToBytes(secret));
  return (text) => bytesToHex(start.clone().update(utf8ToBytes(text)).digest()).slice(0, 32);
}

/**
 * The same without a secret: equal in every workbook, so that whoever repeats a run gets the same numbers and a list finds
 * its way back. Only of texts that may be read by whoever has the list.
 */
export const numberKey = keyWith("00".repeat(32));
