import { HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { IStyleData } from "@univerjs/core";
import type { CellStyle } from "../../../ooxml/write/StyleBook";

const bare = (rgb: string): string => rgb.replace(/^#/, "").toUpperCase();

/** The format of a cell that the file does not have yet, as far as a new file format can be made for it. */
export function newCellStyle(style: IStyleData | null | undefined): CellStyle {
  if (!style) return {};
  const horizontal = (
    { [HorizontalAlign.LEFT]: "left", [HorizontalAlign.CENTER]: "center", [HorizontalAlign.RIGHT]: "right" } as const
  )[style.ht as 1 | 2 | 3];
  const vertical = ({ [VerticalAlign.TOP]: "top", [VerticalAlign.MIDDLE]: "center" } as const)[style.vt as 1 | 2];
  return {
    ...(style.bl === 1 ? { bold: true } : {}),
    ...(style.fs === undefined ? {} : { size: style.fs }),
    ...(style.cl?.rgb ? { color: bare(style.cl.rgb) } : {}),
    ...(style.bg?.rgb ? { fill: bare(style.bg.rgb) } : {}),
    ...(style.n?.pattern ? { format: style.n.pattern } : {}),
    ...(style.tb === WrapStrategy.WRAP ? { wrap: true } : {}),
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(style.bd?.l && style.bd.r && style.bd.t && style.bd.b ? { border: true } : {}),
  };
}
