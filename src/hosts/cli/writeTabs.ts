import type { Session } from "../../app/Session";
import type { TabOptions } from "../../core/model/TabFacts";
import { Refusal } from "../../core/model/Refusal";
import type { OpenSession } from "./openSession";
import type { DrawWish, TabWish } from "./TabWish";

/** Writes the wished tabs into the workbook of the session, and then closes the wished month, as the pane would. */
export async function writeTabs(session: Session, wish: TabWish, act: OpenSession["act"]): Promise<void> {
  const { draw, isMasked, unit, acceptsIndex, closesMonth, ids } = wish;
  const { options, tabs } = session.state().tabs;
  const { index, masked } = options;
  const villages = wish.villages.length === 0 ? null : villagesNamed(wish.villages, session);
  await act(() =>
    session.setTabOptions({
      ...(villages !== null && { villages }),
      ...(unit !== null && { unit }),
      sample: drawn(options.sample, draw),
      ...(acceptsIndex && { index: { ...index, isAccepted: true } }),
      ...(isMasked !== null && {
        masked: {
          ...masked,
          ...Object.fromEntries(tabs.flatMap(({ id, canMask }) => (canMask ? [[id, isMasked]] : []))),
        },
      }),
    }),
  );
  await act(() => session.chooseTabs(ids));
  await act(() => session.writeTabs());
  if (closesMonth !== null) await act(() => session.closeMonth(closesMonth));
}

/** How the workbook draws, with what is wished. */
export function drawn(
  before: TabOptions["sample"],
  { seed, rate, count, byVerdict, again }: DrawWish,
): TabOptions["sample"] {
  return {
    seed: seed ?? before.seed,
    rate: rate ?? before.rate,
    count: count ?? (rate === null ? before.count : null),
    byVerdict: byVerdict ?? before.byVerdict,
    again: again ?? before.again,
  };
}

/** Their keys; refuses a name that no village of the sheet has. */
function villagesNamed(names: readonly string[], session: Session): readonly string[] {
  const { form } = session.state().tabs;
  const known = form?.villages ?? [];
  return names.flatMap((name) => {
    const found = known.filter(({ key, village }) => key === name || village === name).map(({ key }) => key);
    if (found.length > 0) return found;
    const expected = known.map(({ key, town, village }) => (town === "" ? village : key)).join(", ");
    throw new Refusal("argument.bad", { argument: "--village", value: name, expected });
  });
}
