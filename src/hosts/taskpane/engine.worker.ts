import "./jitless";
import { expose } from "comlink";
import { createEngine } from "../../app/createEngine";
import { nationalPack } from "../../standards/nationalPack";
import { serveEngine } from "./serveEngine";
import { transferRefusals } from "./transferRefusals";

transferRefusals();
expose(serveEngine(createEngine(nationalPack)));
