/** One Excel that the host can stand for. */
export interface Profile {
  readonly name: string;
  /** `Office.context.platform`. */
  readonly platform: "OfficeOnline" | "PC" | "Mac";
  /** Requirement sets by name; versions as text, because 1.10 as a number is 1.1. */
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Largest request or response in bytes; `null` where Microsoft documents none. */
  readonly payloadBytes: number | null;
  /** A batch fails while the person edits a cell. */
  readonly deniesWhileEditing: boolean;
}

const MEGABYTE = 1024 * 1024;

function profile(
  name: string,
  excelApi: string,
  rest: Partial<Omit<Profile, "name" | "requirementSets">> = {},
): Profile {
  return {
    name,
    platform: "PC",
    payloadBytes: null,
    deniesWhileEditing: true,
    requirementSets: {
      ExcelApi: excelApi,
      RichApiRuntime: "1.1",
      RichApiRuntimeFlag: "1.2",
      ExcelApiUndo: "1.7",
      Settings: "1.1",
      AddinCommands: "1.1",
    },
    ...rest,
  };
}

/** Sets after Microsoft's table of 2026-06-30; `floor19` is the least that the product accepts. */
export const PROFILES = {
  web: profile("web", "1.20", { platform: "OfficeOnline", payloadBytes: 5 * MEGABYTE }),
  ltsc2021: profile("ltsc2021", "1.14"),
  ltsc2024: profile("ltsc2024", "1.17"),
  floor19: profile("floor19", "1.9"),
} as const satisfies Record<string, Profile>;

export type ProfileName = keyof typeof PROFILES;

/** Whether `declared` reaches `wanted`, both as text such as "1.10". */
export function reaches(declared: string | undefined, wanted: string): boolean {
  if (declared === undefined) return false;
  const [major = 0, minor = 0] = declared.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
