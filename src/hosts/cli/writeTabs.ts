import type { Session } from "../../app/Session";
import type { OpenSession } from "./openSession";
import type { TabWish } from "./TabWish";

/** Writes the wished tabs into the workbook of the session, as the pane would. */
export async function writeTabs(session: Session, wish: TabWish, act: OpenSession["act"]): Promise<void> {
  const { seed, rate, isMasked, unit, acceptsIndex, ids } = wish;
  const { options, tabs } = session.state().tabs;
  const { sample, index, masked } = options;
  await act(() =>
    session.setTabOptions({
      ...(unit !== null && { unit }),
      ...((seed !== null || rate !== null) && { sample: { seed: seed ?? sample.seed, rate: rate ?? sample.rate } }),
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
}
