import { Refusal, type RefusalCode, type RefusalData } from "../core/model/Refusal";
import type { RunOptions } from "../core/model/Run";
import type { SheetMapping } from "../core/model/SheetMapping";
import type { Audit } from "./audit/auditActions";
import type { Actor } from "./createActor";
import type { DepartmentActions } from "./departments/departmentActions";
import { ownPack } from "./departments/ownPack";
import type { Engine, ValidateRequest } from "./Engine";
import { paintPlans } from "./paintPlans";
import type { Workbook } from "./ports";
import { withMappings } from "./recogniseWorkbook";
import type { RefusalView, SessionState } from "./Session";
import type { Tabs } from "./tabs/tabActions";
import type { Recognition } from "./views";
import type { Waivers } from "./waivers/createWaivers";

interface Parts {
  readonly workbook: Workbook;
  readonly engine: Engine;
  readonly actor: Actor;
  readonly departments: DepartmentActions;
  readonly tabs: Tabs;
  readonly audit: Audit;
  readonly waivers: Waivers;
  readonly recognised: () => Promise<Recognition>;
  readonly request: (recognition: Recognition) => Promise<ValidateRequest>;
  readonly options: () => RunOptions;
  readonly worded: (code: RefusalCode, data: RefusalData) => RefusalView;
  readonly state: () => SessionState;
  readonly set: (change: Partial<SessionState>) => void;
}

/** Reads and checks the county's sheets, or a department's own, leaves the record and paints. */
export interface Runs {
  readonly readAndCheck: () => Promise<void>;
  /** What is read already, by what was decided since. */
  readonly checkAgain: () => Promise<void>;
  /** The same, or the whole where the sheets were edited; marks that stand are renewed. */
  readonly recheck: () => Promise<void>;
  readonly selfCheck: (profile: string) => Promise<void>;
  readonly paint: () => Promise<void>;
  /** Whether the run that is shown is that of the county's sheets as they stand. */
  readonly isCurrent: () => boolean;
  /** The person changed cells of a sheet; says whether the last run read it. */
  readonly onEdit: (sheet: string) => boolean;
}

export function createRuns(parts: Parts): Runs {
  const { workbook, engine, actor, departments, tabs, audit, state, set } = parts;
  const { step } = actor;
  /** Sheets that the person edited since the last reading began. */
  const edited = new Set<string>();
  let used: readonly string[] = [];

  const read = async (name: string) => {
    actor.report("reading", name);
    return workbook.read(name, step("reading", name));
  };

  /** `selfChecked` is the department whose own sheet it is. */
  const check = async (asked: ValidateRequest, selfChecked: string | null): Promise<readonly SheetMapping[]> => {
    const names = [asked.members, asked.households, asked.villages].flatMap((name) => name ?? []);
    const compared = selfChecked === null ? departments.sheetsHere() : [];
    edited.clear();
    used = [...names, ...compared];
    for (const name of names) await engine.load(await read(name));
    for (const name of compared) await departments.renew(await read(name));
    return checkRead(asked, selfChecked);
  };

  const checkRead = async (asked: ValidateRequest, selfChecked: string | null): Promise<readonly SheetMapping[]> => {
    actor.report("checking");
    // From here on the engine holds another run: until it is accepted there is none to show.
    const { selection: selected, departments: before } = state();
    set({ summary: null, selection: null, stale: false, selfChecked, departments: { ...before, summaries: [] } });
    set({ audit: { ...state().audit, recorded: "no" } });
    const mappings = await engine.validate(asked, step("checking"));
    const summary = await engine.summary(state().language);
    const changed = used.find((name) => edited.has(name));
    if (changed !== undefined) throw new Refusal("sheet.changed", { sheet: changed });
    await departments.show();
    await tabs.show();
    set({ summary, selection: selected && (await engine.cell(selected.at, state().language)) });
    return mappings;
  };

  const isCurrent = (): boolean => state().summary !== null && !state().stale && state().selfChecked === null;
  const record = async (): Promise<void> => {
    await audit.record();
    await parts.waivers.tell();
  };

  const readAndCheck = async (): Promise<void> => {
    const recognition = await parts.recognised();
    await parts.waivers.look();
    const mappings = await check(await parts.request(recognition), null);
    set({ recognition: { ...recognition, ...withMappings(recognition, mappings) } });
    await record();
  };

  const checkAgain = async (): Promise<void> => {
    await checkRead(await parts.request(await parts.recognised()), null);
    await record();
  };

  const paint = async (): Promise<void> => {
    actor.report("painting");
    set({ painted: "no" });
    try {
      await paintPlans({ workbook, plans: await engine.plans(state().language), edited, step });
      set({ painted: "yes" });
    } catch (cause) {
      if (!(cause instanceof Refusal) || cause.code === "cancelled") throw cause;
      set({ painted: parts.worded(cause.code, cause.data) });
    }
  };

  return {
    readAndCheck,
    checkAgain,
    paint,
    isCurrent,
    recheck: async () => {
      if (!isCurrent()) return readAndCheck();
      const wasPainted = state().painted === "yes";
      await checkAgain();
      if (wasPainted) await paint();
    },
    selfCheck: async (profile) => {
      const sheets = await workbook.sheets();
      set({ sheets });
      const active = sheets.find((sheet) => sheet.active)?.name;
      if (active === undefined) throw new Refusal("workbook.noSheet", { sheet: "", sheets: "" });
      const alone = { members: active, households: null, villages: null, choices: {}, departments: [] };
      const asked = { ...ownPack(profile), ...alone, options: { ...parts.options(), rules: {} } };
      await check({ ...asked, linking: departments.linking(), waivers: [] }, profile);
      await paint();
    },
    onEdit: (sheet) => {
      edited.add(sheet);
      return used.includes(sheet);
    },
  };
}
