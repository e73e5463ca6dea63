import { inputXml, listFormula } from "../../src/ooxml/write/inputXml";
import { expectWellFormed } from "./expectWellFormed";

const area = { row: 4, column: 4, rows: 3, columns: 1 };

test.each([
  [["属实", "不属实"], '"属实,不属实"'],
  [['说"好"'], '"说""好"""'],
  [["a".repeat(255)], `"${"a".repeat(255)}"`],
  [["a".repeat(200), "b".repeat(55)], null],
  [["a,b"], null],
  [[" a"], null],
  [[""], null],
  [[], null],
])("%j as one text", (list, text) => {
  expect(listFormula(list)).toBe(text);
});

test("a list that does not fit leaves the prompt", () => {
  const prompt = { title: "题", text: "写一行" };
  expect(inputXml({ area, list: ["a,b"], prompt })).toBe(
    '<dataValidation allowBlank="1" showInputMessage="1" promptTitle="题" prompt="写一行" sqref="E5:E7"/>',
  );
});

test("a prompt keeps to the limits of Excel and of XML", () => {
  const prompt = { title: `${"题".repeat(31)}😀`, text: `"<&>"\n\u0001${"x".repeat(400)}` };
  const xml = inputXml({ area, list: ["a"], prompt });
  expectWellFormed("rule", xml);
  expect(xml).toContain(` promptTitle="${"题".repeat(31)}" `);
  expect(xml).toContain(` prompt="&quot;&lt;&amp;&gt;&quot;&#10;${"x".repeat(249)}" `);
});
