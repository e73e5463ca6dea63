import { scanXml } from "../xml/scanXml";
import { unescapeXml } from "../xml/xmlText";

/** A chart that no longer remembers what stood in cells that changed, given by what refers to them: it reads them when it is shown. */
export function withoutChartCaches(xml: string, isChanged: (formula: string) => boolean, maxDepth: number): string {
  let result = "";
  let copied = 0;
  let formulaStart = -1;
  let isStale = false;
  let cacheStart = -1;
  for (const { local, kind, start, end } of scanXml(xml, maxDepth)) {
    if (local === "f" && kind === "open") formulaStart = end;
    else if (local === "f" && kind === "close") isStale = isChanged(unescapeXml(xml.slice(formulaStart, start)));
    else if (/^(?:str|num|multiLvlStr)Cache$/.test(local) && isStale) {
      if (kind === "open") cacheStart = start;
      else if (kind === "close") {
        result += xml.slice(copied, cacheStart);
        copied = end;
      }
    }
  }
  return result + xml.slice(copied);
}
