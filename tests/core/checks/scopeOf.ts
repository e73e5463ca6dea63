import type { Scope } from "../../../src/core/checks/Scope";
import { buildDataset } from "../../../src/core/dataset/buildDataset";
import { recogniseSheet } from "../../../src/core/mapping/recogniseSheet";
import type { FieldId } from "../../../src/core/model/Field";
import type { ResolvedParameter } from "../../../src/core/model/Rule";
import { nationalPack } from "../../../src/standards/nationalPack";
import { HOUSEHOLDS, MEMBERS, rawSheetOf, type Row } from "../../support/testRule";

interface Surroundings {
  readonly households?: readonly Row[];
  readonly parameters?: Readonly<Record<string, number | string | null>>;
  readonly asOf?: string;
  readonly optional?: readonly FieldId[];
}

/** What conditions and checks are compiled against, from a sheet as a person writes it down. */
export function scopeOf(
  rows: readonly Row[],
  { households, parameters = {}, asOf = "2020-12-31", optional = [] }: Surroundings = {},
): Scope {
  const { fields, codeLists } = nationalPack;
  const input = (name: string, of: readonly Row[]) => {
    const sheet = rawSheetOf(name, of);
    return { sheet, mapping: recogniseSheet(sheet, fields) };
  };
  return {
    dataset: buildDataset({
      members: input(MEMBERS, rows),
      households: households ? input(HOUSEHOLDS, households) : null,
      fields,
      codeLists,
    }),
    codeLists: new Map(codeLists.map((list) => [list.id, list])),
    parameters: new Map(Object.entries(parameters).map(([id, value]) => [id, { id, value } as ResolvedParameter])),
    asOf,
    year: Number(asOf.slice(0, 4)),
    previous: null,
    optional: new Set(optional),
  };
}
