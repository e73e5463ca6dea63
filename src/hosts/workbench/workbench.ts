import { UniverInstanceType } from "@univerjs/core";
import { createSpreadsheet } from "./createSpreadsheet";

const grid = document.getElementById("grid") as HTMLElement;
grid.style.cssText = "position:absolute;inset:40px 360px 0 0";
performance.mark("script");
const s = createSpreadsheet(grid);
performance.mark("created");
s.univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
  id: "w",
  sheets: { s1: { id: "s1", name: "户情", cellData: { 0: { 0: { v: "你好" } } } } },
  sheetOrder: ["s1"],
});
performance.mark("unit");
