import { Refusal } from "../../core/model/Refusal";

/** The error of the file system as a refusal; anything else stays what it is. */
export function fileFault(fault: unknown, code: "file.unreadable" | "file.cannotWrite", file: string): unknown {
  if (!(fault instanceof Error) || !("code" in fault) || fault instanceof Refusal) return fault;
  if (fault.code === "ENOENT" && code === "file.unreadable") return new Refusal("file.missing", { file });
  return new Refusal(code, { file, reason: String(fault.code) });
}
