import { wrap } from "comlink";
import type { Engine } from "../../app/Engine";
import { connectEngine } from "./connectEngine";
import type { RemoteEngine } from "./RemoteEngine";
import { transferRefusals } from "./transferRefusals";

/** Starts a worker with the engine and all packs. */
export function engineInWorker(): Engine {
  transferRefusals();
  return connectEngine(wrap<RemoteEngine>(new Worker(new URL("./engine.worker.ts", import.meta.url))));
}
