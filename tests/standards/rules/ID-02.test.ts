import { idCheckCharacter } from "../../../src/core/model/idNumber";
import { nationalPack } from "../../../src/standards/nationalPack";
import { runSheets, testRule, type Row } from "../../support/testRule";
import { inventedId } from "../../support/people";

const header: Row = ["户编号", "姓名", "证件号码"];
const person = (id: string | number | null): Row[] => [header, ["H1", "韦一", id]];
const ID = inventedId("1980-05-06", 11);
const WITH_X = Array.from({ length: 99 }, (_, order) => inventedId("1975-03-04", order)).find((id) =>
  id.endsWith("X"),
)!;
const wrong = (id: string): string => id.slice(0, 17) + (id[17] === "0" ? "1" : "0");
const swapped = ID.slice(0, 7) + ID[8]! + ID[7]! + ID.slice(9);

test("the check character of the examples that GB 11643 prints", () => {
  expect(idCheckCharacter("11010519491231002")).toBe("X");
  expect(idCheckCharacter("44052418800101001")).toBe("4");
});

testRule(nationalPack, "ID-02", {
  valid: [
    { name: "the right check digit", sheet: person(ID) },
    { name: "the right check character X", sheet: person(WITH_X) },
    { name: "judged on the first 18 of 20", sheet: person(`${ID}43`) },
    { name: "judged on the first 18 of 22", sheet: person(`${WITH_X}43B1`) },
    { name: "15 digits have none", sheet: person(ID.slice(0, 15)) },
    { name: "17 digits have none", sheet: person(ID.slice(0, 17)) },
    { name: "a letter among the digits is a matter of form", sheet: person(`A${ID.slice(1)}`) },
    { name: "blank", sheet: person(null) },
    { name: "stored as a number, which ID-10 reports", sheet: person(459099198005060100) },
  ],
  invalid: [
    { name: "another digit", sheet: person(wrong(ID)), findings: [["C2", "checkDigit.wrong"]] },
    { name: "a digit for the X", sheet: person(wrong(WITH_X)), findings: [["C2", "checkDigit.wrong"]] },
    { name: "an X for the digit", sheet: person(`${ID.slice(0, 17)}X`), findings: [["C2", "checkDigit.wrong"]] },
    { name: "two digits that changed places", sheet: person(swapped), findings: [["C2", "checkDigit.wrong"]] },
    { name: "in the first 18 of 20", sheet: person(`${wrong(ID)}43`), findings: [["C2", "checkDigit.wrong"]] },
    {
      name: "a lower-case x is right but told",
      sheet: person(WITH_X.toLowerCase()),
      findings: [["C2", "checkDigit.lowerCase"]],
    },
    {
      name: "a lower-case x in 20 characters",
      sheet: person(`${WITH_X}43`.toLowerCase()),
      findings: [["C2", "checkDigit.lowerCase"]],
    },
    {
      name: "a lower-case x where a digit is due is wrong, not merely lower-case",
      sheet: person(`${ID.slice(0, 17)}x`),
      findings: [["C2", "checkDigit.wrong"]],
    },
  ],
  unchecked: [
    {
      name: "no column of ID numbers",
      sheet: [
        ["户编号", "姓名"],
        ["H1", "韦一"],
      ],
      reason: { reason: "columnMissing", fields: ["idNo"] },
    },
  ],
});

test("a lower-case x is a note, a wrong digit an error", () => {
  const severities = [WITH_X.toLowerCase(), wrong(ID)].map(
    (id) => runSheets(nationalPack, { sheet: person(id) }).findings.find(({ ruleId }) => ruleId === "ID-02")?.severity,
  );
  expect(severities).toEqual(["note", "error"]);
});
