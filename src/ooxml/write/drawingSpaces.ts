/** Namespaces of drawings and charts. */
export interface DrawingSpaces {
  readonly sheetDrawing: string;
  readonly main: string;
  readonly chart: string;
  readonly relations: string;
}

const TRANSITIONAL: DrawingSpaces = {
  sheetDrawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  main: "http://schemas.openxmlformats.org/drawingml/2006/main",
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  relations: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

const STRICT: DrawingSpaces = {
  sheetDrawing: "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
  main: "http://purl.oclc.org/ooxml/drawingml/main",
  chart: "http://purl.oclc.org/ooxml/drawingml/chart",
  relations: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

/** Of a workbook whose parts have this namespace. */
export const drawingSpaces = (workbook: string): DrawingSpaces =>
  workbook.startsWith("http://purl.oclc.org/") ? STRICT : TRANSITIONAL;

export const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
export const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
