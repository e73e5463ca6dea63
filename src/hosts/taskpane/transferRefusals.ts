import { transferHandlers } from "comlink";
import type { TransferHandler } from "comlink";
import { Refusal } from "../../core/model/Refusal";
import type { RefusalCode, RefusalData } from "../../core/model/Refusal";

interface Thrown {
  readonly value: unknown;
}
interface SentRefusal {
  readonly refusal: { readonly code: RefusalCode; readonly data: RefusalData };
}

const isSentRefusal = (sent: unknown): sent is SentRefusal =>
  typeof sent === "object" && sent !== null && "refusal" in sent;

/**
 * Lets a `Refusal` arrive as one on the other side of a worker; comlink alone keeps only message and stack of an error.
 * Both sides call it before they talk.
 */
export function transferRefusals(): void {
  const plain = transferHandlers.get("throw") as TransferHandler<Thrown, unknown> | undefined;
  if (!plain) throw new Error("comlink has no handler for thrown values");
  const handler: TransferHandler<Thrown, unknown> = {
    canHandle: (value): value is Thrown => plain.canHandle(value),
    serialize: (thrown) => {
      const { value } = thrown;
      if (!(value instanceof Refusal)) return plain.serialize(thrown);
      return [{ refusal: { code: value.code, data: value.data } } satisfies SentRefusal, []];
    },
    deserialize: (sent) => {
      if (isSentRefusal(sent)) throw new Refusal(sent.refusal.code, sent.refusal.data);
      return plain.deserialize(sent);
    },
  };
  transferHandlers.set("throw", handler);
}
