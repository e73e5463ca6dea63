import { createHash } from "node:crypto";
import { basename, resolve } from "node:path";
import { openXlsxWorkbook, type XlsxWorkbook } from "../../adapters/xlsx/openXlsxWorkbook";
import { createSession } from "../../app/createSession";
import type { Report } from "../../app/report";
import type { Session, SessionState, Step } from "../../app/Session";
import { Refusal } from "../../core/model/Refusal";
import { canonicalJson } from "../../core/model/RunRecord";
import { profiles } from "../../departments/profiles";
import { packs } from "../../standards/packs";
import { localClock } from "../localClock";
import { createLocalEngine } from "../localEngine";
import { randomBytes } from "../randomBytes";
import type { CheckProgress, DepartmentWish, SheetJob } from "./CheckJob";
import { hashInput, openInput, readInput, type InputFile } from "./InputFile";

/** `file` is what the action is about, for messages. */
type Act = (action: () => Promise<unknown>, file?: string) => Promise<void>;

/** A session over one file, with everything that its job names. */
export interface OpenSession {
  readonly session: Session;
  readonly workbook: XlsxWorkbook;
  /** Does what the session offers, and throws what comes of it: actions of a session never reject. */
  readonly act: Act;
  readonly report: () => Promise<Report>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the file. For the county's sheet, takes what the job says over what is recognised, and adds the period before and
 * departments; a department's own sheet (`own`) is left to be checked by its profile.
 */
export async function openSession(
  job: SheetJob,
  onProgress: (progress: CheckProgress) => void,
  own: XlsxWorkbook | null = null,
): Promise<OpenSession> {
  const startedAt = localClock.now();
  const workbook = own ?? (await openXlsxWorkbook(await openInput(job.file), basename(job.file)));
  const defects: unknown[] = [];
  const session = createSession({
    workbook,
    viewport: null,
    engine: createLocalEngine(),
    cache: { get: () => Promise.resolve(null), set: () => Promise.resolve(), clear: () => Promise.resolve(0) },
    clock: localClock,
    randomBytes,
    language: job.language,
    tool: { name: "huhuqing", version: job.version },
    given: job.parameters,
    givenPack: job.pack,
    onDefect: (cause) => defects.push(cause),
  });
  const stop = session.subscribe(() => {
    const { progress } = session.state();
    if (progress && isShown(progress.step)) {
      onProgress({ step: progress.step, done: progress.done, total: progress.total });
    }
  });
  const act: Act = async (action, file = job.file) => {
    await action();
    const { refusal } = session.state();
    if (defects.length > 0) throw defects[0];
    if (refusal) throw new Refusal(refusal.code, { file: basename(file), ...refusal.data });
  };
  const close = async (): Promise<void> => {
    stop();
    await session.close();
    await workbook.close();
  };
  try {
    if (!own) await act(() => session.correct(correctionOf(job)));
    if (job.who !== null) await act(() => session.setWho(job.who ?? ""));
    const before = job.previous === null ? null : await readInput(job.previous);
    if (before) await act(() => session.correct({ previous: { file: before } }));
    const added: InputFile[] = [];
    for (const wish of job.departments) added.push(await addDepartment(wish, job, session, act));
    const report = async (): Promise<Report> => {
      const { summary, recognition } = session.state();
      const published =
        packs.find(({ id }) => id === summary?.pack.id) ??
        profiles.find(({ id }) => id === session.state().selfChecked);
      return session.report({
        tool: { name: "huhuqing", version: job.version },
        startedAt,
        packSha256: createHash("sha256").update(canonicalJson(published)).digest("hex"),
        packProposed: recognition?.packProposed ?? false,
        previous: before && {
          file: before.name,
          sha256: before.sha256,
          sheets: recognition?.previous?.sheets ?? [],
        },
        inputs: [{ file: basename(job.file), sha256: await hashInput(job.file) }],
        departments: added.map(({ name, sha256 }) => ({ file: name, sha256 })),
      });
    };
    return { session, workbook, act, report, close };
  } catch (fault) {
    await close();
    throw fault;
  }
}

function isShown(step: Step): step is CheckProgress["step"] {
  return step !== "recognising" && step !== "clearing" && step !== "undoing";
}

function correctionOf(job: SheetJob): Parameters<Session["correct"]>[0] {
  return {
    ...(job.members !== null && { membersSheet: job.members }),
    ...(job.households !== null && { householdsSheet: job.households === "" ? null : job.households }),
    ...(job.villages !== null && { villagesSheet: job.villages === "" ? null : job.villages }),
    ...(job.region !== null && { region: job.region }),
    ...(job.year !== null && { year: job.year }),
    ...(job.asOf !== null && { asOf: job.asOf }),
  };
}

/** Adds a department's sheet. One of the file itself is marked like the county's own, so it is named as a sheet. */
async function addDepartment(
  { profile, file, sheet }: DepartmentWish,
  job: SheetJob,
  session: Session,
  act: Act,
): Promise<InputFile> {
  const input = await readInput(file);
  const { departments } = session.state();
  const { bytes, name } = input;
  let source: Parameters<Session["addDepartment"]>[0] = { file: { bytes, name, ...(sheet !== null && { sheet }) } };
  if (resolve(file) === resolve(job.file)) {
    const suits = (offered: { readonly profile: string }): boolean => profile === null || offered.profile === profile;
    const own = sheet ?? departments.offered.find(suits)?.sheet;
    if (own === undefined) throw new Refusal("department.sameSheet", { sheet: name });
    source = { sheet: own };
  }
  try {
    await act(() => session.addDepartment(source, profile ?? undefined), file);
  } catch (fault) {
    // Whose sheet it is was not told, so nobody can say what its columns would be.
    if (profile !== null || !(fault instanceof Refusal) || fault.code !== "department.noKey") throw fault;
    throw new Refusal("department.notChosen", { ...fault.data, departments: profileIds() });
  }
  const { sheets } = session.state().departments;
  const last = sheets.at(-1);
  if (!last || sheets.length === departments.sheets.length) {
    throw new Refusal("department.sameSheet", { sheet: sheet ?? name });
  }
  if (last.profile === null)
    throw new Refusal("department.notChosen", { sheet: last.sheet, departments: profileIds() });
  return input;
}

export const profileIds = (): string => profiles.map(({ id }) => id).join(", ");

/** A copy that should be marked and cannot be is refused. */
export function refuseUnpainted(painted: SessionState["painted"]): void {
  if (typeof painted === "object") throw new Refusal(painted.code, painted.data);
}
