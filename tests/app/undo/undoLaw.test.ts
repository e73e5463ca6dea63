import fc from "fast-check";
import type { Session } from "../../../src/app/Session";
import { openTabs } from "../tabs/sampleTabs";
import { FAULTY, undoable } from "./undoable";

const bit = fc.boolean();
const amount = fc.constantFrom(3000, 4000, 5000);
type Act = (session: Session) => Promise<void>;

/** What our buttons do, in any order and with any of these values. */
const any: fc.Arbitrary<Act> = fc.oneof(
  bit.map(
    (paint): Act =>
      (session) =>
        session.validate({ paint }),
  ),
  fc.constant<Act>((session) => session.clearMarks()),
  fc.option(amount).map(
    (value): Act =>
      (session) =>
        session.correct({ parameter: { id: "income-line", value } }),
  ),
  fc.option(fc.constant("guangxi-2017")).map(
    (pack): Act =>
      (session) =>
        session.correct({ pack }),
  ),
  bit.map(
    (on): Act =>
      (session) =>
        session.correct({ rule: { id: "ID-02", change: on ? null : { on } } }),
  ),
  bit.map(
    (off): Act =>
      (session) =>
        session.renameVillages(off ? [] : [{ from: "甲", to: "甲村" }]),
  ),
  fc.option(fc.constantFrom("accepted" as const, "rejected" as const)).map(
    (decision): Act =>
      (session) =>
        session.decide("0123456789abcdef", decision),
  ),
  fc.subarray(["T1", "T3"]).map(
    (ids): Act =>
      (session) =>
        session.chooseTabs(ids),
  ),
  amount.map(
    (unit): Act =>
      (session) =>
        session.setTabOptions({ unit: `第${unit}县` }),
  ),
  fc.option(amount).map(
    (people): Act =>
      (session) =>
        session.typeForVillages([{ key: "/甲村", values: { people } }]),
  ),
  fc.constantFrom("2020-06", "2020-07").map(
    (month): Act =>
      (session) =>
        session.closeMonth(month),
  ),
  fc.constant<Act>((session) => session.prepareSheet("housing")),
);

/** A tab says something else only when it is written again after something was typed. */
const action = fc.oneof(
  { weight: 3, arbitrary: any },
  {
    weight: 1,
    arbitrary: fc.option(amount).map(
      (people): Act =>
        (session) =>
          session.typeForVillages([{ key: "/甲村", values: { people } }]),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Act>((session) => session.writeTabs()) },
);

test("after any actions, undoing k of them leads to the workbook as it was k steps before, and undoing all to its start", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 4, maxLength: 12 }), async (acts) => {
      const all = openTabs(FAULTY);
      const { session } = all;
      await session.open();
      const before = [undoable(all)];
      for (const act of acts) {
        const count = session.state().undo.length;
        await act(session);
        expect(session.state()).toMatchObject({ refusal: null, defect: null });
        // An action that changed nothing is no step.
        if (session.state().undo.length > count) before.push(undoable(all));
        else expect(undoable(all)).toEqual(before.at(-1));
      }
      expect(session.state().undo).toHaveLength(before.length - 1);
      for (const then of before.slice(0, -1).reverse()) {
        await session.undo();
        expect(session.state()).toMatchObject({ refusal: null, defect: null, progress: null });
        expect(undoable(all)).toEqual(then);
      }
      expect(session.state().undo).toEqual([]);
    }),
    { numRuns: 30 },
  );
}, 120_000);
