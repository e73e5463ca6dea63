import { descendants, numberOf, type XmlElement } from "./xmlTree";

/** What a colour element of a style means, as `#rrggbb`; `null` for none and for "automatic". */
export type ReadColor = (element: XmlElement | undefined) => string | null;

/** Theme colours of Office since 2013, in the order of their numbers: light and dark come first, swapped. */
const OFFICE_THEME = [
  "ffffff",
  "000000",
  "e7e6e6",
  "44546a",
  "4472c4",
  "ed7d31",
  "a5a5a5",
  "ffc000",
  "5b9bd5",
  "70ad47",
  "0563c1",
  "954f72",
];

/** The fixed palette of old workbooks from index 8 on (ECMA-376, 18.8.27). */
const INDEXED = (
  "000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0 808080 " +
  "9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff " +
  "00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

function themeColors(theme: XmlElement | null): readonly string[] {
  const scheme = theme && [...descendants(theme, "clrScheme")][0];
  if (!scheme) return OFFICE_THEME;
  const [dark1, light1, dark2, light2, ...rest] = scheme.children.map((slot) => {
    const color = slot.children[0];
    return (color?.attributes.get("lastClr") ?? color?.attributes.get("val") ?? "000000").toLowerCase();
  });
  return [light1 ?? "ffffff", dark1 ?? "000000", light2 ?? "e7e6e6", dark2 ?? "44546a", ...rest];
}

/** Lightens (positive) or darkens a colour by a share of its lightness. */
function tinted(hex: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const high = Math.max(...channels);
  const low = Math.min(...channels);
  const light = (high + low) / 2;
  const wanted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const reach = (value: number): number => 1 - Math.abs(2 * value - 1);
  const scale = reach(light) === 0 ? 0 : reach(wanted) / reach(light);
  const shifted = channels.map((channel) => wanted + (channel - light) * scale);
  return shifted
    .map((channel) =>
      Math.round(Math.min(1, Math.max(0, channel)) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("");
}

/** Reads colours by value, palette index or theme number with tint. */
export function colorReader(theme: XmlElement | null): ReadColor {
  const themed = themeColors(theme);
  return (element) => {
    if (!element) return null;
    const argb = element.attributes.get("rgb");
    const index = numberOf(element, "indexed");
    const number = numberOf(element, "theme");
    const hex =
      argb !== undefined
        ? argb.slice(-6).toLowerCase()
        : number !== undefined
          ? themed[number]
          : index !== undefined
            ? INDEXED[index < 8 ? index : index - 8]
            : undefined;
    if (hex === undefined || !/^[0-9a-f]{6}$/.test(hex)) return null;
    return `#${tinted(hex, numberOf(element, "tint") ?? 0)}`;
  };
}
