import { overallVerdict, VERDICTS, type Verdict } from "../../../src/core/model/Run";

test.each<[readonly Verdict[], Verdict]>([
  [["met", "notMet", "toVerify"], "notMet"],
  [["met", "toVerify", "notApplicable"], "toVerify"],
  [["met", "notApplicable"], "met"],
  [["notApplicable"], "met"],
])("%j together: %s", (verdicts, together) => {
  const codes = verdicts.map((verdict) => Uint8Array.of(VERDICTS.indexOf("met"), VERDICTS.indexOf(verdict)));
  expect([0, 1].map((household) => overallVerdict(codes, household))).toEqual(["met", together]);
});
