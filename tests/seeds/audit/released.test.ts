import { collectBytes } from "../../../src/ooxml/package/collectBytes";
import { findPack, releasedPacks } from "../../../src/standards/findPack";
import { nationalPack } from "../../../src/standards/nationalPack";
import { plainCounty } from "./auditFiles";
import { begin, openCounty, type Opened } from "./recordCounty";

const [oldest] = releasedPacks;

async function audited({ session, act }: Opened, record?: number) {
  await act(session.audit(record === undefined ? {} : { record }));
  return session.state().audit.result!;
}

/** The county of 2020 as it was checked with the oldest version that was ever published. */
async function recordedThen(): Promise<Uint8Array> {
  const pack = await findPack(oldest!.id, oldest!.version, oldest!.sha256);
  const opened = await openCounty((await plainCounty()).bytes, { known: [pack!] });
  await begin(opened);
  await opened.act(opened.session.validate({ paint: false }));
  return collectBytes(opened.workbook.save());
}

test("a county of 2020 under the oldest version is the same in 2026, whatever the current one would say", async () => {
  expect([oldest!.id, oldest!.version]).toEqual(["national-2020", "2.0.0"]);
  expect(nationalPack.version).not.toBe(oldest!.version);
  const opened = await openCounty(await recordedThen(), { day: "2026-11-22" });
  const { session, act } = opened;
  const result = await audited(opened);
  expect(result).toMatchObject({
    answers: ["identical"],
    record: { number: 1, asOf: "2020-12-31", pack: { id: "national-2020", version: "2.0.0", sha256: oldest!.sha256 } },
    findings: { same: true },
  });

  // No rule of the current version finds otherwise; it alone lets the wrong check character be set aside.
  await act(session.correct({ region: "450000", year: 2020, asOf: "2020-12-31", pack: "national-2020" }));
  await act(session.validate({ paint: false }));
  const { findings } = await session.findings({ from: 0, count: 500 });
  const wrong = findings.filter(({ ruleId }) => ruleId === "ID-02");
  const wish = { reason: "公安部门书面确认", by: "县公安局", until: "2027-06-30" };
  await act(session.waive(wrong.map(({ key }) => ({ key, ...wish }))));
  const [waived, found, recorded] = session.state().audit.records;
  expect([waived?.pack.version, found?.pack.version]).toEqual([nationalPack.version, nationalPack.version]);
  expect([waived?.result === recorded?.result, found?.result]).toEqual([false, recorded?.result]);
  expect(waived).toMatchObject({ waived: 1, findings: { error: recorded!.findings.error - 1 } });
  expect(await audited(opened, 3)).toMatchObject({
    answers: ["identical"],
    record: { pack: { version: nationalPack.version } },
  });

  // The waiver was made years later: what was recorded then stays as it was.
  const again = await audited(opened, 1);
  expect(again).toMatchObject({ answers: ["identical"], differs: [], findings: { same: true }, chain: { length: 3 } });
  expect(again.waivers.map(({ state }) => state)).toEqual(["early"]);
});
