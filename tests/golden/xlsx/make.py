"""Makes the workbooks of this folder with openpyxl and LibreOffice, and beside each what openpyxl reads in it.

    python3 tests/golden/xlsx/make.py

Every person in them is invented. The bytes differ from one making to the next (both programs write the time);
the tests rely on nothing but the contents.
"""

import json
import os
import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib
from datetime import date, datetime
from pathlib import Path

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule, DataBarRule, FormulaRule
from openpyxl.utils.escape import unescape
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo

HERE = Path(__file__).parent
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def png():
    """A red dot."""

    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    pixels = zlib.compress(b"\0\xff\0\0")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def id_number(first):
    """With its check digit (GB 11643); the area code 459099 belongs to no place."""
    weights = [2 ** (17 - i) % 11 for i in range(17)]
    return first + "10X98765432"[sum(int(d) * w for d, w in zip(first, weights)) % 11]


def people(sheet, rows, first=1):
    heading = Font(bold=True)
    fill = PatternFill("solid", fgColor="DDEBF7")
    thin = Side(style="thin")
    titles = ["户编号", "姓名", "证件号码", "与户主关系", "出生日期", "人均纯收入", "住房\n等级"]
    for column, title in enumerate(titles, 1):
        cell = sheet.cell(first, column, title)
        cell.font, cell.fill, cell.border = heading, fill, Border(thin, thin, thin, thin)
        cell.alignment = Alignment(wrap_text=True, horizontal="center")
    for i in range(rows):
        row = first + 1 + i
        sheet.cell(row, 1, f"H{i // 3:04d}")
        sheet.cell(row, 2, "张王李赵陈"[i % 5] + "一二三四五六"[i % 6])
        sheet.cell(row, 3, id_number(f"459099{1950 + i % 60}0101{i % 1000:03d}"))
        sheet.cell(row, 4, ["户主", "配偶", "之子"][i % 3])
        sheet.cell(row, 5, date(1950 + i % 60, 1, 1)).number_format = "yyyy-mm-dd"
        sheet.cell(row, 6, 1000.5 + i * 37 if i % 7 else None).number_format = "#,##0.00"
        sheet.cell(row, 7, ["A", "B", "C", "D"][i % 4]).fill = PatternFill("solid", fgColor="FFF2CC")


def rich(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "家庭成员"
    sheet.append(["某某县脱贫户家庭成员花名册"])
    sheet.merge_cells("A1:G1")
    people(sheet, 40, 2)
    sheet.freeze_panes = "C3"
    sheet.auto_filter.ref = "A2:G42"
    sheet.row_dimensions[7].hidden = True
    sheet.column_dimensions["C"].width = 24
    sheet.column_dimensions.group("H", "K", hidden=True)
    sheet.conditional_formatting.add("F3:F42", CellIsRule("lessThan", ["2000"], fill=PatternFill(bgColor="FFC7CE")))
    sheet.conditional_formatting.add("F3:F42", ColorScaleRule("min", None, "FFFFFF", "max", None, "63BE7B"))
    sheet.conditional_formatting.add("A3:A42", FormulaRule(['$A3=$A2'], font=Font(color="808080")))
    choice = DataValidation("list", '"A,B,C,D"', allow_blank=True)
    sheet.add_data_validation(choice)
    choice.add("G3:G42")
    sheet["B3"].comment = Comment("已电话核实", "信息员")
    sheet["B3"].hyperlink = "https://example.org/"
    sheet["H2"] = None
    sheet["H2"].protection = Protection(locked=False)
    sheet.print_title_rows = "2:2"

    sums = book.create_sheet("汇总")
    sums.append(["等级", "人数", "占比"])
    for row, grade in enumerate("ABCD", 2):
        sums.append([grade, f"=COUNTIF(家庭成员!$G$3:$G$42,A{row})", f"=B{row}/40"])
        sums.cell(row, 3).number_format = "0.0%"
    sums["E1"] = "=IF(1=1,\"\",\"x\")"
    sums["E2"] = "=1/0"
    sums["E3"] = True
    chart = BarChart()
    chart.add_data(Reference(sums, min_col=2, min_row=1, max_row=5), titles_from_data=True)
    chart.set_categories(Reference(sums, min_col=1, min_row=2, max_row=5))
    sums.add_chart(chart, "G2")
    bars = DataBarRule("num", 0, "num", 40, color="638EC6")
    sums.conditional_formatting.add("B2:B5", bars)

    table = book.create_sheet("表格")
    people(table, 5)
    styled = Table(displayName="成员表", ref="A1:G6")
    styled.tableStyleInfo = TableStyleInfo(name="TableStyleMedium2", showRowStripes=True)
    table.add_table(styled)

    hidden = book.create_sheet("代码")
    hidden.append(["代码", "名称"])
    hidden.append(["01", "户主"])
    hidden.sheet_state = "hidden"
    very = book.create_sheet("内部")
    very.append([1])
    very.sheet_state = "veryHidden"
    locked = book.create_sheet("锁定")
    locked.append(["校验结果"])
    locked.append(["我的意见"])
    locked.protection.sheet = True
    theirs = book.create_sheet("自有")
    people(theirs, 3)
    theirs["H1"] = "校验结果"

    book.defined_names.append(DefinedName("标准", attr_text="4000"))
    book.active = 0
    book.save(path)
    add_parts(path)


def add_parts(path):
    """An image, a pivot table and a custom XML part, which openpyxl cannot make."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["customXml/item1.xml"] = b'<?xml version="1.0"?><other xmlns="urn:example:other"><keep a="1"/></other>'
    parts["xl/media/image1.png"] = png()
    cache = (
        f'<pivotCacheDefinition xmlns="{MAIN}" xmlns:r="{OFFICE}" refreshOnLoad="1" recordCount="0">'
        '<cacheSource type="worksheet"><worksheetSource ref="A1:G6" sheet="表格"/></cacheSource>'
        '<cacheFields count="7">'
        + "".join(f'<cacheField name="f{i}" numFmtId="0"><sharedItems/></cacheField>' for i in range(7))
        + "</cacheFields></pivotCacheDefinition>"
    )
    parts["xl/pivotCache/pivotCacheDefinition1.xml"] = cache.encode()
    types = parts["[Content_Types].xml"].decode()
    cache_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml"
    types = types.replace(
        "</Types>",
        '<Default Extension="png" ContentType="image/png"/>'
        f'<Override PartName="/xl/pivotCache/pivotCacheDefinition1.xml" ContentType="{cache_type}"/></Types>',
    )
    parts["[Content_Types].xml"] = types.encode()
    rels = parts["xl/_rels/workbook.xml.rels"].decode()
    rels = rels.replace(
        "</Relationships>",
        f'<Relationship Id="rIdCache" Type="{OFFICE}/pivotCacheDefinition" Target="pivotCache/pivotCacheDefinition1.xml"/>'
        f'<Relationship Id="rIdOther" Type="{OFFICE}/customXml" Target="../customXml/item1.xml"/></Relationships>',
    )
    parts["xl/_rels/workbook.xml.rels"] = rels.encode()
    book = parts["xl/workbook.xml"].decode()
    at = book.index("</workbook>")
    pivot = f'<pivotCaches><pivotCache xmlns:r="{OFFICE}" cacheId="1" r:id="rIdCache"/></pivotCaches>'
    parts["xl/workbook.xml"] = (book[:at] + pivot + book[at:]).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def package(path, sheet, shared=None, extra_workbook="", namespace=MAIN, office=OFFICE):
    """A workbook of one sheet from the XML of its parts."""
    rel = '<Relationship Id="{}" Type="{}" Target="{}"/>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        archive.writestr(
            "[Content_Types].xml",
            f'<?xml version="1.0" encoding="UTF-8"?><Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
            f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/>'
            f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}.sharedStrings+xml"/></Types>',
        )
        head = f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{PACKAGE}/relationships">'
        archive.writestr("_rels/.rels", head + rel.format("r1", f"{office}/officeDocument", "/xl/workbook.xml") + "</Relationships>")
        strings = rel.format("r2", f"{office}/sharedStrings", "sharedStrings.xml") if shared else ""
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            head + rel.format("r1", f"{office}/worksheet", "/xl/worksheets/sheet1.xml") + strings + "</Relationships>",
        )
        archive.writestr(
            "xl/workbook.xml",
            f'<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="{namespace}" xmlns:r="{office}">{extra_workbook}'
            '<sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>',
        )
        archive.writestr("xl/worksheets/sheet1.xml", sheet)
        if shared:
            archive.writestr("xl/sharedStrings.xml", shared)


def strange(path):
    """What other writers do: prefixes, inline and rich strings, shared formulas, single quotes, 1904, CDATA, comments."""
    sheet = f"""<?xml version='1.0' encoding='UTF-8' standalone='yes'?>
<x:worksheet xmlns:x='{MAIN}'>
  <!-- made by an export -->
  <x:dimension ref='B2:G9'/>
  <x:cols><x:col min='2' max='3' width='12' customWidth='1'/></x:cols>
  <x:sheetData>
    <x:row r='2' spans='2:7'><x:c r='B2' t='inlineStr'><x:is><x:t>户编号</x:t></x:is></x:c><x:c r='C2' t='s'><x:v>0</x:v></x:c
      ><x:c r='D2' t='s'><x:v>1</x:v></x:c><x:c r='E2' t='str'><x:f>"收"&amp;"入"</x:f><x:v>收入</x:v></x:c></x:row>
    <x:row r='3' spans='2:7' hidden='1'><x:c r='B3' t='inlineStr'><x:is><x:r><x:rPr><x:b/></x:rPr><x:t>H</x:t></x:r><x:r><x:t xml:space='preserve'>01 </x:t></x:r></x:is></x:c><x:c r='C3' t='s'><x:v>2</x:v></x:c><x:c r='E3'><x:f t='shared' ref='E3:E5' si='0'>F3*2</x:f><x:v>3</x:v></x:c><x:c r='F3'><x:v>1.5</x:v></x:c></x:row>
    <x:row r='4'><x:c r='C4' t='s'><x:v>3</x:v></x:c><x:c r='E4'><x:f t='shared' si='0'/><x:v>-5e-3</x:v></x:c><x:c r='F4'><x:v>-2.5E-3</x:v></x:c></x:row>
    <x:row r='5'/>
    <x:row r='7'><x:c r='C7' t='b'><x:v>1</x:v></x:c><x:c r='D7' t='e'><x:v>#DIV/0!</x:v></x:c><x:c r='E7' t='str'><x:f>""</x:f><x:v></x:v></x:c><x:c r='G7' s='0'/></x:row>
    <x:row r='9'><x:c r='C9' t='inlineStr'><x:is><x:t><![CDATA[<甲&乙>]]></x:t></x:is></x:c><x:c r='D9'><x:v>39448</x:v></x:c></x:row>
  </x:sheetData>
  <x:mergeCells count='1'><x:mergeCell ref='B3:B4'/></x:mergeCells>
</x:worksheet>"""
    shared = (
        f'<?xml version="1.0" encoding="UTF-8"?><sst xmlns="{MAIN}" count="4" uniqueCount="4">'
        '<si><t>姓名</t><rPh sb="0" eb="2"><t>xingming</t></rPh><phoneticPr fontId="1"/></si>'
        "<si><r><t>证件</t></r><r><rPr><b/></rPr><t>号码</t></r></si>"
        '<si><t xml:space="preserve"> 张&#x4E09;_x000D_\n四 &lt;&amp;&gt; </t></si><si><t/></si></sst>'
    )
    package(path, sheet, shared, '<workbookPr date1904="1"/>')


def bare(path):
    """Rows and cells without references, as some exports write them, in the strict namespace with an ISO date."""
    strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    office = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    sheet = (
        f'<worksheet xmlns="{strict}"><sheetData>'
        '<row><c t="inlineStr"><is><t>户编号</t></is></c><c t="inlineStr"><is><t>日期</t></is></c></row>'
        '<row><c t="inlineStr"><is><t>H1</t></is></c><c t="d"><v>2020-02-29</v></c></row>'
        '<row><c/><c><v>7</v></c></row></sheetData></worksheet>'
    )
    package(path, sheet, None, "", strict, office)


def expectation(path):
    """What openpyxl reads: cells by sheet and address, dates as serial numbers."""
    book = openpyxl.load_workbook(path, data_only=True)
    sheets = {}
    for sheet in book.worksheets:
        cells = {}
        for row in sheet.iter_rows():
            for cell in row:
                value = cell.value
                if value is None or value == "":
                    continue
                if cell.data_type == "e":
                    value = {"error": value}
                elif isinstance(value, str):
                    value = unescape(value)
                elif isinstance(value, (datetime, date)):
                    value = openpyxl.utils.datetime.to_excel(value, book.epoch)
                cells[cell.coordinate] = value
        sheets[sheet.title] = {
            "cells": cells,
            "merges": sorted(str(area) for area in sheet.merged_cells.ranges),
            "visible": sheet.sheet_state == "visible",
            "protected": bool(sheet.protection.sheet),
        }
    return {"date1904": book.epoch == openpyxl.utils.datetime.MAC_EPOCH, "sheets": sheets}


def convert(source, target, kind="xlsx"):
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", folder, str(source)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.replace(Path(folder) / f"{Path(source).stem}.{kind}", target)


def main():
    rich(HERE / "rich.xlsx")
    convert(HERE / "rich.xlsx", HERE / "rich-libreoffice.xlsx")
    convert(HERE / "rich.xlsx", HERE / "old.xls", "xls")
    strange(HERE / "strange.xlsx")
    bare(HERE / "bare.xlsx")
    for name in ["rich", "rich-libreoffice", "strange"]:
        text = json.dumps(expectation(HERE / f"{name}.xlsx"), ensure_ascii=False, indent=1)
        (HERE / f"{name}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
