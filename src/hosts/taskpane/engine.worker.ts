import "./jitless";
import { expose } from "comlink";
import { openXlsxWorkbook as openFile } from "../../adapters/xlsx/openXlsxWorkbook";
import { createEngine } from "../../app/createEngine";
import { packs } from "../../standards/packs";
import { serveEngine } from "./serveEngine";
import { transferRefusals } from "./transferRefusals";

transferRefusals();
expose(serveEngine(createEngine({ packs, openFile })));
