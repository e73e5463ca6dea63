import { nationalPack } from "../../../src/standards/nationalPack";
import { inventedId } from "../../support/people";
import { testRule, type Row } from "../../support/testRule";

const MAN = inventedId("1980-05-06", 11);
const WOMAN = inventedId("1980-05-06", 12);
const person = (id: string | number | null, sex: string | number | null, heading = "证件号码"): Row[] => [
  ["户编号", "姓名", heading, "性别"],
  ["H1", "韦一", id, sex],
];

testRule(nationalPack, "ID-07", {
  valid: [
    { name: "a man", sheet: person(MAN, "男") },
    { name: "a woman", sheet: person(WOMAN, "女性") },
    { name: "a woman with a disability card", sheet: person(`${WOMAN}43`, "女") },
    { name: "an old number of a man", sheet: person("459099800506011", "男") },
    { name: "an old number of a woman", sheet: person("459099800506012", "2") },
    { name: "sex blank", sheet: person(MAN, null) },
    { name: "sex unreadable", sheet: person(MAN, "不详") },
    { name: "number blank", sheet: person(null, "女") },
    { name: "a number that lost its digits", sheet: person(459099198005060000, "女") },
    { name: "a number too short for the digit", sheet: person(MAN.slice(0, 16), "女") },
    { name: "a letter in the place of the digit", sheet: person(`${MAN.slice(0, 16)}A0`, "女") },
  ],
  invalid: [
    { name: "a man's number of a woman", sheet: person(MAN, "女"), findings: [["D2", "forbidden"]] },
    { name: "a woman's number of a man", sheet: person(WOMAN, "男"), findings: [["D2", "forbidden"]] },
    { name: "in figures", sheet: person(WOMAN, 1, "身份证号"), findings: [["D2", "forbidden"]] },
    { name: "a disability card", sheet: person(`${MAN}43`, "女性"), findings: [["D2", "forbidden"]] },
    { name: "an old number", sheet: person("459099800506011", "女"), findings: [["D2", "forbidden"]] },
    {
      name: "a wrong check character",
      sheet: person(`${MAN.slice(0, 17)}${MAN.endsWith("0") ? "1" : "0"}`, "女"),
      findings: [["D2", "forbidden"]],
    },
    {
      name: "an old number of a woman, of a man",
      sheet: person("459099800506012", "男"),
      findings: [["D2", "forbidden"]],
    },
    {
      name: "a woman's number with a wrong check character",
      sheet: person(`${WOMAN.slice(0, 17)}${WOMAN.endsWith("0") ? "1" : "0"}`, "男"),
      findings: [["D2", "forbidden"]],
    },
  ],
  unchecked: [
    {
      name: "no sex",
      sheet: person(MAN, null).map((row) => row.slice(0, 3)),
      reason: { reason: "columnMissing", fields: ["sex"] },
    },
  ],
});
