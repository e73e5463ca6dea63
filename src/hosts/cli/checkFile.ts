import { createHash } from "node:crypto";
import { accessSync, constants, createReadStream, existsSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { openXlsxWorkbook } from "../../adapters/xlsx/openXlsxWorkbook";
import { createEngine } from "../../app/createEngine";
import { createSession } from "../../app/createSession";
import type { Report } from "../../app/report";
import type { Session } from "../../app/Session";
import { Refusal } from "../../core/model/Refusal";
import { fileSource } from "../../ooxml/package/fileSource";
import { writeFileWhole } from "../../ooxml/package/writeFileWhole";
import { packs } from "../../standards/packs";
import { failedBy, type CheckJob, type CheckProgress, type CheckResult } from "./CheckJob";
import { describeRun } from "./describeRun";
import { localClock } from "../localClock";

/** Checks one file, and writes what the job asks for: whole files or none. */
export async function checkFile(job: CheckJob, onProgress: (progress: CheckProgress) => void): Promise<CheckResult> {
  try {
    return await check(job, onProgress);
  } catch (fault) {
    if (fault instanceof Refusal) return { kind: "refused", code: fault.code, data: fault.data };
    return failedBy(fault);
  }
}

async function check(job: CheckJob, onProgress: (progress: CheckProgress) => void): Promise<CheckResult> {
  refuseTarget(job);
  const startedAt = localClock.now();
  const workbook = await openXlsxWorkbook(await openSource(job.file), basename(job.file));
  const defects: unknown[] = [];
  const session = createSession({
    workbook,
    viewport: null,
    engine: createEngine({ packs, openFile: openXlsxWorkbook }),
    cache: { get: () => Promise.resolve(null), set: () => Promise.resolve(), clear: () => Promise.resolve(0) },
    clock: localClock,
    language: job.language,
    given: job.parameters,
    givenPack: job.pack,
    onDefect: (cause) => defects.push(cause),
  });
  const stop = session.subscribe(() => {
    const { progress } = session.state();
    if (progress && (progress.step === "reading" || progress.step === "checking" || progress.step === "painting")) {
      onProgress({ step: progress.step, done: progress.done, total: progress.total });
    }
  });
  const settle = (): void => {
    const { refusal } = session.state();
    if (defects.length > 0) throw defects[0];
    if (refusal) throw new Refusal(refusal.code, { file: basename(job.file), ...refusal.data });
  };
  try {
    await session.correct({
      ...(job.members !== null && { membersSheet: job.members }),
      ...(job.households !== null && { householdsSheet: job.households === "" ? null : job.households }),
      ...(job.villages !== null && { villagesSheet: job.villages === "" ? null : job.villages }),
      ...(job.region !== null && { region: job.region }),
      ...(job.year !== null && { year: job.year }),
      ...(job.asOf !== null && { asOf: job.asOf }),
    });
    settle();
    const before =
      job.previous === null ? null : { name: basename(job.previous), bytes: await readWhole(job.previous) };
    if (before) {
      await session.correct({ previous: { file: before } });
      settle();
    }
    await session.validate({ paint: job.out !== null });
    settle();
    const { painted } = session.state();
    if (typeof painted === "object") throw new Refusal(painted.code, painted.data);
    const { recognition } = session.state();
    const report = await session.report({
      tool: { name: "huhuqing", version: job.version },
      startedAt,
      packSha256: createHash("sha256")
        .update(JSON.stringify(packs.find(({ id }) => id === session.state().summary?.pack.id)))
        .digest("hex"),
      packProposed: recognition?.packProposed ?? false,
      previous: before && {
        file: before.name,
        sha256: createHash("sha256").update(before.bytes).digest("hex"),
        sheets: recognition?.previous?.sheets ?? [],
      },
      inputs: [{ file: basename(job.file), sha256: await hashFile(job.file) }],
    });
    const written = await writeAll(job, report, () => workbook.save());
    return {
      kind: "checked",
      findings: report.totals.findings,
      text: describeRun(session, report, written, job),
      complete: report.run.complete,
    };
  } finally {
    stop();
    await closeQuietly(session);
    await workbook.close();
  }
}

async function readWhole(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (fault) {
    throw asRefusal(fault, "file.unreadable", file);
  }
}

async function closeQuietly(session: Session): Promise<void> {
  await session.close();
}

async function writeAll(job: CheckJob, report: Report, save: () => AsyncIterable<Uint8Array>): Promise<string[]> {
  const written: string[] = [];
  if (job.out !== null) {
    await write(job.out, save());
    written.push(job.out);
  }
  if (job.json !== null) {
    await write(job.json, oneChunk(`${JSON.stringify(report, null, 1)}\n`));
    written.push(job.json);
  }
  return written;
}

async function* oneChunk(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode(text));
}

async function write(file: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    await writeFileWhole(file, chunks);
  } catch (fault) {
    throw asRefusal(fault, "file.cannotWrite", file);
  }
}

/** Nothing is overwritten but on request, nor one of two results written alone: known before any work is done. */
function refuseTarget({ file, out, inPlace, json }: CheckJob): void {
  for (const target of [out, json]) {
    if (target === null) continue;
    if (resolve(target) === resolve(file)) {
      if (target === out && inPlace) continue;
      throw new Refusal("file.sameAsInput", { file: target });
    }
    if (target === out && existsSync(target)) throw new Refusal("file.exists", { file: target });
    try {
      accessSync(dirname(resolve(target)), constants.W_OK);
    } catch (fault) {
      throw asRefusal(fault, "file.cannotWrite", target);
    }
  }
}

async function openSource(file: string) {
  try {
    if (statSync(file).isDirectory()) throw new Refusal("file.notXlsx", { file });
    return await fileSource(file);
  } catch (fault) {
    throw asRefusal(fault, "file.unreadable", file);
  }
}

/** The error of the file system as a refusal; anything else stays what it is. */
function asRefusal(fault: unknown, code: "file.unreadable" | "file.cannotWrite", file: string): unknown {
  if (!(fault instanceof Error) || !("code" in fault) || fault instanceof Refusal) return fault;
  if (fault.code === "ENOENT" && code === "file.unreadable") return new Refusal("file.missing", { file });
  return new Refusal(code, { file, reason: String(fault.code) });
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
