import "./jitless";
import { expose } from "comlink";
import { createLocalEngine } from "../localEngine";
import { serveEngine } from "./serveEngine";
import { transferRefusals } from "./transferRefusals";

transferRefusals();
expose(serveEngine(createLocalEngine()));
