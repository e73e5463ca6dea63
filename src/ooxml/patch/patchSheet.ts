import type { Package } from "../package/openPackage";
import { walkSheet } from "../read/walkSheet";
import { naming } from "../xml/readText";
import { ByteBuffer } from "./ByteBuffer";
import { patchHead } from "./patchHead";
import { patchTail } from "./patchTail";
import { RowPatcher } from "./RowPatcher";
import type { SheetPatch, SheetTrace } from "./SheetPatch";
import { MAX_ROWS } from "../limits";

/** A worksheet part with a patch applied, as a stream; `trace` is complete once the stream has ended. */
export async function* patchSheet(
  pkg: Pick<Package, "name" | "limits">,
  part: string,
  chunks: AsyncIterable<Uint8Array>,
  patch: SheetPatch,
  trace: SheetTrace,
): AsyncGenerator<Uint8Array> {
  const out = new ByteBuffer();
  const { xmlDepth } = pkg.limits;
  let rows: RowPatcher | null = null;
  let prefix = "";
  let hasRows = false;
  const named = (edit: () => string): string => [...naming(pkg.name, part, once(edit))].join("");
  for await (const piece of walkSheet(pkg, part, chunks)) {
    if (piece.kind === "head") {
      prefix = piece.prefix;
      hasRows = !piece.text.endsWith("/>");
      const head = named(() => patchHead(piece.text, prefix, xmlDepth, patch, trace));
      rows = new RowPatcher(out, prefix, patch, trace);
      out.text(hasRows ? head : head.replace(/\s*\/>$/, ">"));
    } else if (piece.kind === "rows") {
      piece.consumed = rows?.patch(piece.bytes) ?? 0;
    } else {
      rows?.addRowsBefore(MAX_ROWS);
      const tail = hasRows ? piece.text : `</${prefix}sheetData>${piece.text}`;
      out.text(named(() => patchTail(tail, prefix, xmlDepth, patch)));
      out.flush();
    }
    yield* out.take();
  }
}

function* once<T>(make: () => T): Generator<T> {
  yield make();
}
