import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";
import { inventedId } from "../../support/people";

const header: Row = ["户编号", "姓名", "证件号码"];
const person = (id: string | number | null): Row[] => [header, ["H1", "韦一", id]];
const ID = inventedId("1980-05-06", 11);
const WITH_X = Array.from({ length: 99 }, (_, order) => inventedId("1975-03-04", order)).find((id) =>
  id.endsWith("X"),
)!;
const OLD = ID.slice(0, 6) + ID.slice(8, 17);

testRule(nationalPack, "ID-01", {
  valid: [
    { name: "22 digits: how a re-issue is marked is not certain", sheet: person(`${ID}4311`) },
    { name: "18 digits", sheet: person(ID) },
    { name: "17 digits and X", sheet: person(WITH_X) },
    { name: "17 digits and a lower-case x", sheet: person(WITH_X.toLowerCase()) },
    { name: "20 characters of a disabled person's card", sheet: person(`${ID}43`) },
    { name: "22 characters of a card that was issued again", sheet: person(`${ID}43B1`) },
    { name: "20 characters behind an X", sheet: person(`${WITH_X}21`) },
    {
      name: "a wrong check digit has the right length",
      sheet: person(ID.slice(0, 17) + (ID.endsWith("1") ? "2" : "1")),
    },
    { name: "spaces around and inside do not count", sheet: person(` ${ID.slice(0, 6)} ${ID.slice(6)} `) },
    { name: "full-width digits are digits", sheet: person(ID.replaceAll("4", "４")) },
    { name: "a leading apostrophe and the export's wrapper do not count", sheet: person(`="${ID}"`) },
    { name: "blank", sheet: person(null) },
    { name: "a stroke in place of a blank", sheet: person("—") },
    { name: "stored as a number, which ID-10 reports", sheet: person(459099198005060100) },
  ],
  invalid: [
    { name: "15 digits have to be upgraded", sheet: person(OLD), findings: [["C2", "idForm.fifteen"]] },
    { name: "14 digits", sheet: person(OLD.slice(1)), findings: [["C2", "idForm.wrong"]] },
    { name: "17 digits", sheet: person(ID.slice(0, 17)), findings: [["C2", "idForm.wrong"]] },
    { name: "19 digits", sheet: person(`${ID}4`), findings: [["C2", "idForm.wrong"]] },
    { name: "21 characters", sheet: person(`${ID}43B`), findings: [["C2", "idForm.wrong"]] },
    { name: "22 characters with a stroke", sheet: person(`${ID}43-1`), findings: [["C2", "idForm.wrong"]] },
    { name: "23 characters", sheet: person(`${ID}43B12`), findings: [["C2", "idForm.wrong"]] },
    { name: "a letter O for a zero", sheet: person(ID.replace("0", "O")), findings: [["C2", "idForm.wrong"]] },
    {
      name: "an X that is not the last of the 18",
      sheet: person(`X${ID.slice(1)}`),
      findings: [["C2", "idForm.wrong"]],
    },
    { name: "a word in place of a number", sheet: person("无"), findings: [["C2", "idForm.wrong"]] },
    {
      name: "each person by themselves",
      sheet: [header, ["H1", "韦一", "123"], ["H1", "韦二", ID], ["H2", "蒙三", OLD]],
      findings: [
        ["C2", "idForm.wrong"],
        ["C4", "idForm.fifteen"],
      ],
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
    {
      name: "no column of ID numbers in either of two sheets",
      sheet: [
        ["户编号", "姓名", "与户主关系"],
        ["H1", "韦一", "户主"],
      ],
      households: [
        ["户编号", "户主证件号码"],
        ["H1", ID],
      ],
      reason: { reason: "columnMissing", fields: ["idNo"] },
    },
    {
      name: "before the standard of 1999",
      sheet: person("123"),
      options: { year: 1998, asOf: "1999-06-30" },
      reason: { reason: "notInForce" },
    },
  ],
});
