import { bytesToHex } from "@noble/hashes/utils";
import { z } from "zod";
import type { Decision, VillageRename } from "../../core/model/Linkage";
import type { LinkingMemory } from "../Engine";
import type { Workbook } from "../ports";
import { readJson } from "../readJson";

export const LINKING = "huhuqing.linking";
/** Where a setting that cannot be read is put aside when decisions are written over it. */
export const LINKING_ASIDE = "huhuqing.linking.unreadable";

const stored = z.strictObject({
  secret: z.string().regex(/^[0-9a-f]{64}$/),
  decisions: z.record(z.string(), z.enum(["accepted", "rejected"])),
  renames: z.array(z.strictObject({ from: z.string().min(1), to: z.string().min(1) })),
});

/** Decisions about pairs and villages: they travel in the workbook, without a person's value. */
export interface LinkingStore {
  readonly load: () => Promise<void>;
  readonly now: () => LinkingMemory;
  /** `null` takes a decision back. */
  readonly decide: (pair: string, decision: Decision | null) => Promise<void>;
  readonly rename: (renames: readonly VillageRename[]) => Promise<void>;
  /** Writes the secret, so that what is made with it is found again. */
  readonly keep: () => Promise<void>;
  /** Whether the workbook holds a setting that cannot be read; it is put aside with the next decision. */
  readonly isUnreadable: () => boolean;
}

interface Parts {
  readonly workbook: Workbook;
  readonly randomBytes: (count: number) => Uint8Array;
}

export function createLinkingStore({ workbook, randomBytes }: Parts): LinkingStore {
  let memory: LinkingMemory = { secret: bytesToHex(randomBytes(32)), decisions: {}, renames: [] };
  let isKept = false;
  let unreadable: string | null = null;
  const write = async (next: LinkingMemory): Promise<void> => {
    if (unreadable !== null) await workbook.writeSetting(LINKING_ASIDE, unreadable);
    await workbook.writeSetting(LINKING, JSON.stringify(next));
    memory = next;
    isKept = true;
    unreadable = null;
  };
  return {
    load: async () => {
      const json = await workbook.readSetting(LINKING);
      const found = readJson(json, stored);
      unreadable = found === null ? json : null;
      memory = found ?? { secret: memory.secret, decisions: {}, renames: [] };
      isKept = found !== null;
    },
    now: () => memory,
    decide: async (pair, decision) => {
      const { [pair]: _before, ...others } = memory.decisions;
      await write({ ...memory, decisions: decision === null ? others : { ...others, [pair]: decision } });
    },
    rename: async (renames) => {
      const named = renames.map(({ from, to }) => ({ from: from.trim(), to: to.trim() }));
      await write({ ...memory, renames: named.filter(({ from, to }) => from !== "" && to !== "" && from !== to) });
    },
    keep: async () => {
      if (!isKept) await write(memory);
    },
    isUnreadable: () => unreadable !== null,
  };
}

/** The setting with what was decided `before`. Its secret stays: what was made with it is found by it alone. */
export function linkingBack(before: string | null, now: string): string {
  const { decisions, renames } = readJson(before, stored) ?? { decisions: {}, renames: [] };
  const { secret } = readJson(now, stored) ?? { secret: null };
  return secret === null ? now : JSON.stringify({ secret, decisions, renames });
}
