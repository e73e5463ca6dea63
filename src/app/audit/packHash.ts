import type { RulePack } from "../../core/model/Rule";
import { canonicalJson, type Sha256 } from "../../core/model/RunRecord";
import { hashOf } from "./readRecord";

const known = new WeakMap<RulePack, Sha256>();

/** SHA-256 of a pack as it is published: of its canonical JSON. */
export function packHash(pack: RulePack): Sha256 {
  const hash = known.get(pack) ?? hashOf(canonicalJson(pack));
  known.set(pack, hash);
  return hash;
}
