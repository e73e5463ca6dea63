import { findingPrint } from "../../../src/core/model/findingPrint";
import type { Finding } from "../../../src/core/model/Finding";

type Said = Pick<Finding, "messageId" | "data" | "severity">;

const said: Said = { messageId: "range.above", data: { value: 13, max: 12 }, severity: "error" };

test.each<readonly [string, Said]>([
  ["another severity", { ...said, severity: "note" }],
  ["facts in another order", { ...said, data: { max: 12, value: 13 } }],
])("is the same for %s", (_name, other) => {
  expect(findingPrint(other)).toBe(findingPrint(said));
});

test.each<readonly [string, Said]>([
  ["another message", { ...said, messageId: "range.below" }],
  ["another value", { ...said, data: { value: 14, max: 12 } }],
  ["a value as text", { ...said, data: { value: "13", max: 12 } }],
  ["a further fact", { ...said, data: { value: 13, max: 12, unit: "month" } }],
  ["values exchanged", { ...said, data: { value: 12, max: 13 } }],
])("differs for %s", (_name, other) => {
  expect(findingPrint(other)).not.toBe(findingPrint(said));
});

test("is eight hexadecimal characters", () => {
  expect(findingPrint(said)).toMatch(/^[0-9a-f]{8}$/);
});
