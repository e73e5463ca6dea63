import { openXlsx } from "../../src/ooxml/openXlsx";
import { collectBytes } from "../../src/ooxml/package/collectBytes";
import { writePackage } from "../../src/ooxml/package/writePackage";
import { writeWorkbook } from "../../src/ooxml/write/writeWorkbook";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PART = "xl/worksheets/sheet1.xml";

async function read(sheetXml: string) {
  const bytes = await collectBytes(writeWorkbook({ sheets: [{ name: "一", rows: [["甲", "乙"]] }] }));
  const { pkg } = await openXlsx(bytes);
  const changed = new Map([[PART, new TextEncoder().encode(sheetXml)]]);
  const { columns, origin, formulas } = await (
    await openXlsx(await collectBytes(writePackage(pkg, changed, pkg.codec)))
  ).read("一");
  return { columns, origin, formulas };
}

const sheet = (cells: string) =>
  `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`;

/** The same with a prefix before every element, which no cell of the usual kind has. */
const prefixed = (cells: string) =>
  sheet(cells)
    .replace(/<(\/?)(?=[a-z])/g, "<$1x:")
    .replace("xmlns=", "xmlns:x=");

const AFTER = '<c r="ZZ1"><v>7</v></c><c r="AAA1" t="s"><v>0</v></c>';

test.each([
  '<c r="A1"><v>12</v></c>',
  '<c r="A1" s="3"><v>12</v></c>',
  '<c r="A1" t="s"><v>1</v></c>',
  '<c r="A1" s="3" t="s"><v>1</v></c>',
  '<c r="A1" t="s" s="3"><v>1</v></c>',
  '<c r="A1" s="3"/><c r="B1"/><c r="C1"><v>5</v></c>',
  '<c r="A1"></c><c><v>5</v></c>',
  '<c r="A1"><v></v></c>',
  '<c r="A1"><v/></c>',
  '<c r="A1"><v>-3</v></c>',
  '<c r="A1"><v>007</v></c>',
  '<c r="A1"><v>999999999</v></c>',
  '<c r="A1"><v>1234567890123456</v></c>',
  '<c r="A1"><v>2.5</v></c>',
  '<c r="A1"><v>1e3</v></c>',
  '<c r="A1"><v>12 </v></c>',
  '<c r="A1"> <v>12</v></c>',
  '<c r="A1"><v>12</v> </c>',
  '<c r="A1"><v>12</v><extLst/></c>',
  '<c r="A1"><v>1<!-- 2 -->3</v></c>',
  '<c r="A1" t="str"><v>1</v></c>',
  '<c r="A1" t="b"><v>1</v></c>',
  '<c r="A1" t="n"><v>1</v></c>',
  '<c r="A1" t="e"><v>1</v></c>',
  '<c r="A1" t="inlineStr"><is><t>1</t></is></c>',
  '<c r="A1"><f>1+1</f><v>2</v></c>',
  '<c r="A1" cm="1"><v>2</v></c>',
  "<c r='A1'><v>2</v></c>",
  '<c  r="A1"><v>2</v></c>',
  '<c r="a1"><v>2</v></c>',
  '<c r="$A$1"><v>2</v></c>',
  '<c r="A2"><v>2</v></c>',
  '<c r="A1" ><v>2</v></c>',
  "<c><v>2</v></c><c><v>3</v></c>",
])("%s says the same at a glance and read attribute by attribute", async (cells) => {
  const glanced = await read(sheet(cells + AFTER));
  expect(glanced).toEqual(await read(prefixed(cells + AFTER)));
  expect(glanced.columns.at(-1)).toEqual(["甲"]);
});

test.each([
  ["a column beyond the last", '<c r="XFE1"><v>2</v></c>'],
  ["a shared string that is not there", '<c r="A1" t="s"><v>2</v></c>'],
])("%s is refused", async (_, cells) => {
  await expect(read(sheet(cells + AFTER))).rejects.toMatchObject({ code: "file.damaged" });
});
