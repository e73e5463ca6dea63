import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TabsTruth } from "../../../seeds/tabs/Truth";
import type { CellValue } from "../../../src/core/model/RawSheet";
import type { RunOptions } from "../../../src/core/model/Run";
import type { TabFacts, TypedCells } from "../../../src/core/model/TabFacts";
import { factsOf, readBook } from "../../tabs/demoFacts";

const FOLDER = join(__dirname, "../../../seeds/tabs");

type Typed = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, CellValue>>>>>>>
>;

export const truth = JSON.parse(readFileSync(join(FOLDER, "truth.json"), "utf8")) as {
  readonly run: RunOptions;
  readonly typed: Typed;
  readonly tabs: TabsTruth;
};

/** What a person typed, as tabs read it. */
const typedCells = (typed: Typed): TypedCells =>
  new Map(
    Object.entries(typed).map(([tab, blocks]) => [
      tab,
      new Map(
        Object.entries(blocks).map(([block, keys]) => [
          block,
          new Map(Object.entries(keys).map(([key, cells]) => [key, new Map(Object.entries(cells))])),
        ]),
      ),
    ]),
  );

export const typedOfCounty = typedCells(truth.typed);

/** The committed county, beside the year before, as the product reads both. */
export async function tabsCountyFacts(): Promise<TabFacts> {
  const [sheets, previous] = [await readBook("tabs/tabs-county.xlsx"), await readBook("tabs/tabs-county-before.xlsx")];
  return factsOf(sheets, { previous, options: truth.run, typed: typedOfCounty });
}
