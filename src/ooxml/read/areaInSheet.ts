import { parseArea } from "../../core/model/a1";
import type { Area } from "../../core/model/RawSheet";
import { MAX_COLUMNS, MAX_ROWS } from "../limits";

/** The rectangle of an A1 address as a file writes it; `null` where the text is none or leaves the sheet. */
export function areaInSheet(address: string): Area | null {
  const area = parseArea(address);
  return area && area.row + area.rows <= MAX_ROWS && area.column + area.columns <= MAX_COLUMNS ? area : null;
}
