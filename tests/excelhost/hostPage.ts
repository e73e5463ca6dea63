import { connectPane } from "../../src/excelhost/connectPane";
import { ExcelHost } from "../../src/excelhost/ExcelHost";
import { createWorkbook } from "../../src/excelhost/univer/createWorkbook";

/** The page that stands for Excel on the web in the browser test: a headless workbook and a pane in a frame. */
const host = new ExcelHost(
  createWorkbook({
    sheets: [
      {
        name: "名单",
        rows: [
          ["户编号", "收入"],
          ["H1", 3200],
          ["H2", { formula: "=B2*2" }],
        ],
      },
    ],
  }),
  "ltsc2021",
);
const frame = document.createElement("iframe");
document.body.append(frame);
const connection = connectPane({ frame, paneUrl: "/pane.html", host, locale: "zh-CN" });
Object.assign(globalThis, { host, connection });
