import "./jitless";
import { name, version } from "../../../package.json";
import "./taskpane.css";
import { createRoot } from "react-dom/client";
import { createDexieCache } from "../../adapters/dexie/dexieCache";
import { createExcelWorkbook } from "../../adapters/excel/excelWorkbook";
import { readOfficeContext } from "../../adapters/excel/officeContext";
import { whenReady } from "../../adapters/excel/whenReady";
import { createSession } from "../../app/createSession";
import { Pane } from "../../ui/Pane";
import { StartNotice } from "../../ui/StartNotice";
import { engineInWorker } from "./engineInWorker";
import { languageOf } from "./languageOf";
import { localClock as clock } from "../localClock";
import { randomBytes } from "../randomBytes";
import { reportDefect as onDefect } from "./reportDefect";

const root = createRoot(document.getElementById("pane") as HTMLElement);
const notice = (reason: "outside" | "failed") => (
  <StartNotice language={languageOf(navigator.language)} reason={reason} />
);

async function start(): Promise<void> {
  if (!(await whenReady())) return root.render(notice("outside"));
  const { displayLanguage, partition } = readOfficeContext();
  const workbook = await createExcelWorkbook();
  const engine = engineInWorker();
  const cache = createDexieCache({ partition });
  const language = languageOf(displayLanguage);
  const tool = { name, version };
  const parts = { workbook, viewport: workbook, engine, cache, clock, randomBytes, language, tool, onDefect };
  const session = createSession(parts);
  root.render(<Pane session={session} />);
  await session.open();
  // The ribbon's 校验 opens this page with action=validate.
  if (new URLSearchParams(location.search).get("action") === "validate") await session.validate();
}

start().catch((cause: unknown) => {
  onDefect(cause);
  root.render(notice("failed"));
});
