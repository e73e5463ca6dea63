const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Text of an element's content or an attribute's value: entities and CDATA resolved, line ends normalised. Unknown entities stay as written. */
export function unescapeXml(raw: string): string {
  let text = raw;
  if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
  if (text.includes("<!")) {
    return text
      .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->)/)
      .map((piece, i) => (i % 2 === 0 ? resolveEntities(piece) : piece.startsWith("<!--") ? "" : piece.slice(9, -3)))
      .join("");
  }
  return resolveEntities(text);
}

function resolveEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES.get(name) ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Escapes for element content and for attribute values in double quotes. */
export function escapeXml(text: string): string {
  if (!/[&<>"]/.test(text)) return text;
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** `_x000D_` and the like, by which the format writes what XML cannot hold. */
export function decodeCellEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

// What XML 1.0 forbids, half surrogate pairs, the CR that parsers turn into LF, and text that looks like an escape.
const UNWRITABLE =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9a-fA-F]{4}_)/g;

// Short and without space, mark-up, escape or half character: most texts of a sheet.
const PLAIN = /^[\u0021\u0023-\u0025\u0027-\u003b\u003d\u003f-\u005e\u0060-\u007e\u3001-\ud7ff\uff01-\uffef]{1,200}$/;

/** The longest text a cell may hold, in UTF-16 units. */
const MAX_CELL_TEXT = 32_767;

/**
 * The one way by which text enters a cell: an element `t` of a shared or inline string, never a formula, whatever it
 * begins with. Text beyond 32,767 units ends in an ellipsis.
 */
export function textElement(text: string, prefix = ""): string {
  if (PLAIN.test(text)) return `<${prefix}t>${text}</${prefix}t>`;
  const fitting = text.length > MAX_CELL_TEXT ? `${text.slice(0, MAX_CELL_TEXT - 1)}…` : text;
  const escaped = fitting.replace(
    UNWRITABLE,
    (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
  const space = /^\s|\s$|\n|\s\s/.test(escaped) ? ' xml:space="preserve"' : "";
  return `<${prefix}t${space}>${escapeXml(escaped)}</${prefix}t>`;
}
