import type { Catalogue } from "./Catalogue";

/** The product's first language. */
export const zhCN = {
  language: "zh-CN",
  findings: {
    "idForm.fifteen": "是 15 位旧号，需升级为 18 位",
    "idForm.wrong": "共 {{length}} 位，或含有不该有的字符",
    "checkDigit.wrong": "第 18 位为 {{found}}，按前 17 位应为 {{expected}}",
    "checkDigit.lowerCase": "末位是小写 x，已按 X 比较",
    "storedAsNumber.lost": "存成了数字，第 16 位起已丢失",
    "storedAsNumber.kept": "存成了 {{digits}} 位的数字，应为文本",
    "unique.repeated": "全表出现 {{times}} 次",
    "unique.repeatedWithin": "出现 {{times}} 次，均在{{within}}",
    "memberCount.below": "{{members}} 名成员中有 {{count}} 名，应至少 {{min}} 名（关系空白 {{blank}} 名）",
    "memberCount.above": "{{members}} 名成员中有 {{count}} 名，应至多 {{max}} 名",
    "range.below": "{{value}} 小于 {{min}}",
    "range.above": "{{value}} 大于 {{max}}",
    "range.notWhole": "{{value}} 不是整数",
    "equation.differs": "{{value}}，应为 {{computed}}",
    "equation.alternative": "{{value}}，应为 {{computed}}；按{{alternative}}计算则相符",
    "comparison.fails": "{{value}}{{fallsShort}} {{limit}}",
    forbidden: "{{says}}",
    "affirmative.no": "{{fields}}为“否”",
    "affirmative.blank": "{{fields}}未填写，无法认定",
    "readable.unreadable": "“{{value}}”读不出，应为{{type}}",
    "readable.error": "公式错误 {{value}}",
    "readable.cleaned": "“{{value}}”已按规范读取，原文未改",
  },
  refusals: {
    "sheet.empty": { message: "工作表“{{sheet}}”是空的。", advice: "请选择有数据的工作表，或先粘贴数据再校验。" },
    "sheet.noHeading": {
      message: "工作表“{{sheet}}”里找不到表头行。",
      advice: "请在“识别结果”里指定表头所在的行；表头应含“户编号、姓名、证件号码”等列名。",
    },
    "sheet.noData": {
      message: "工作表“{{sheet}}”只有表头，下面没有数据。",
      advice: "请确认数据粘贴在表头（第 {{row}} 行）之下，并且没有全部被当作合计行。",
    },
    "sheet.gone": {
      message: "工作表“{{sheet}}”已被删除或改名。",
      advice: "表中没有写入任何内容。请重新选择工作表后再校验。",
    },
    "sheet.changed": {
      message: "校验期间工作表“{{sheet}}”被改动了。",
      advice: "为避免标错位置，没有写入标记。请再按一次“校验”。",
    },
    "sheet.protected": {
      message: "工作表“{{sheet}}”受保护，不能写入标记。",
      advice: "校验结果仍在窗格中列出。如需在表内标记，请自行撤销工作表保护后按“标记到表中”。",
    },
    "sheet.noRoom": {
      message: "工作表“{{sheet}}”右侧没有可用的空列。",
      advice: "校验结果仍在窗格中列出。如需在表内标记，请腾出数据右侧的一列。",
    },
    "mapping.noneKnown": {
      message: "工作表“{{sheet}}”的列名一个也认不出。",
      advice: "请核对是否选对了工作表；也可以在“识别结果”里逐列指定字段。",
    },
    "mapping.noPeople": {
      message: "没有找到可校验的表：没有一张表含有户编号、姓名或证件号码的列。",
      advice: "请在“识别结果”里选择人员所在的工作表，并指定姓名、证件号码列。",
    },
    "workbook.noSheet": {
      message: "工作簿里没有名为“{{sheet}}”的工作表。",
      advice: "现有工作表：{{sheets}}。",
    },
    "workbook.busy": {
      message: "Excel 正在编辑单元格或忙于其他操作。",
      advice: "请按回车结束编辑，再试一次。没有写入任何内容。",
    },
    "workbook.tooLarge": {
      message: "工作表“{{sheet}}”太大，Excel 拒绝一次读取这么多单元格。",
      advice: "请删去数据区以外的空行空列，或用命令行 huhuqing check 校验该文件。",
    },
    "workbook.readOnly": {
      message: "工作簿是只读的，不能写入标记。",
      advice: "校验结果仍在窗格中列出。如需在表内标记，请另存一份可编辑的副本。",
    },
    "file.missing": { message: "找不到文件 {{file}}。", advice: "请核对文件名和所在文件夹。" },
    "file.unreadable": {
      message: "无法读取文件 {{file}}（{{reason}}）。",
      advice: "请核对访问权限，或先关闭占用它的程序。",
    },
    "file.empty": { message: "文件 {{file}} 是空的（0 字节）。", advice: "请向提供者重新索取该文件。" },
    "file.notXlsx": {
      message: "文件 {{file}} 不是 .xlsx 工作簿。",
      advice: "请用 Excel 或 WPS 打开后另存为“Excel 工作簿 (.xlsx)”。",
    },
    "file.oldXls": {
      message: "文件 {{file}} 是旧版 .xls 格式。",
      advice: "请用 Excel 或 WPS 打开后另存为“Excel 工作簿 (.xlsx)”。",
    },
    "file.binaryXlsb": {
      message: "文件 {{file}} 是二进制 .xlsb 格式。",
      advice: "请用 Excel 打开后另存为“Excel 工作簿 (.xlsx)”。",
    },
    "file.macro": {
      message: "文件 {{file}} 含有宏。",
      advice: "为安全起见不读取。请另存为不含宏的“Excel 工作簿 (.xlsx)”。",
    },
    "file.encrypted": {
      message: "文件 {{file}} 设有打开密码。",
      advice: "请用 Excel 打开并取消密码后再校验；本工具不处理密码。",
    },
    "file.damaged": {
      message: "文件 {{file}} 已损坏（{{part}}）。",
      advice: "请用 Excel 打开并修复后另存，或向提供者重新索取。没有写入任何文件。",
    },
    "file.truncated": {
      message: "文件 {{file}} 不完整，可能没有下载或复制完。",
      advice: "请重新下载或复制该文件。没有写入任何文件。",
    },
    "file.tooLarge": {
      message: "文件 {{file}} 超出可处理的大小（{{limit}}）。",
      advice: "请按乡镇或村拆分后分别校验。",
    },
    "file.suspicious": {
      message: "文件 {{file}} 解压后异常膨胀，可能是恶意文件（{{part}}）。",
      advice: "没有继续读取。请核实文件来源。",
    },
    "file.exists": {
      message: "输出文件 {{file}} 已存在。",
      advice: "请换一个文件名，或先移走原文件。",
    },
    "file.sameAsInput": {
      message: "输出文件与输入文件是同一个：{{file}}。",
      advice: "请换一个输出文件名；确要原地写入时加 --in-place。",
    },
    "file.sameTarget": {
      message: "两项结果都要写到 {{file}}，会互相覆盖。",
      advice:
        "同名（或只有大小写不同）的文件请分开校验，或写到不同的文件夹；--out 与 --json 不能相同。没有校验任何数据。",
    },
    "file.cannotWrite": {
      message: "无法写入文件 {{file}}（{{reason}}）。",
      advice: "请核对文件夹是否存在、是否有写入权限。",
    },
    "pack.bad": { message: "标准包有 {{count}} 处错误：{{faults}}", advice: "请更正标准包后再用；没有校验任何数据。" },
    "pack.unknown": { message: "没有名为 {{pack}} 的标准包。", advice: "现有标准包：{{packs}}。" },
    "parameter.unknown": { message: "没有名为 {{parameter}} 的参数。", advice: "现有参数：{{parameters}}。" },
    "parameter.badValue": {
      message: "参数 {{parameter}} 的值“{{value}}”不合要求。",
      advice: "应填写形如 {{expected}} 的值。",
    },
    "argument.bad": { message: "{{argument}} 的值“{{value}}”不合要求。", advice: "应为{{expected}}。" },
    cancelled: { message: "已取消。", advice: "没有写入任何内容，可以随时重新开始。" },
  },
  notChecked: {
    columnMissing: "未检查：表中没有这些列：{{fields}}",
    parameterUnconfirmed: "未检查：参数“{{parameter}}”须由县里确认",
    parameterNotInForce: "未检查：参数“{{parameter}}”在该年度没有适用的值",
    notInForce: "未检查：该规则在所选日期不适用",
    otherRegion: "未检查：该规则不适用于所选地区",
    ruleUnconfirmed: "未检查：该规则的依据尚待确认",
    failed: "未检查：规则运行出错，本次结果不完整",
  },
  dimensions: {
    income: "收入",
    food: "吃",
    clothing: "穿",
    housing: "住房",
    water: "饮水",
    medical: "医疗",
    education: "教育",
    identity: "身份",
    structure: "家庭结构",
    labour: "劳动力与务工",
    data: "数据填写",
  },
  severities: { error: "错误", warning: "疑点", note: "提示" },
  verdicts: { met: "达标", notMet: "未达标", toVerify: "待核实", notApplicable: "不适用" },
  confidences: { confirmed: "已确认", probable: "待确认", unconfirmed: "未证实" },
  types: {
    text: "文字",
    idNumber: "证件号码",
    integer: "整数",
    number: "数字",
    money: "金额（元，数字）",
    area: "面积（平方米，数字）",
    date: "日期",
    yearMonth: "年月",
    yesNo: "“是”或“否”",
    code: "规定的选项之一",
    codes: "规定的选项",
  },
  units: { money: " 元", area: " 平方米" },
  fallsShort: { ">": "未超过", ">=": "低于", "<": "不低于", "<=": "超过", "=": "不等于", "!=": "等于" },
  openCells: {
    blank: "{{field}}（{{cell}}）空白",
    unreadable: "{{field}}（{{cell}}）读不出",
    notMapped: "表中没有“{{field}}”列",
  },
  phrases: {
    more: "（另有 {{count}} 项，见窗格）",
    blank: "空白",
    separator: "、",
    nationwide: "全国",
    notInForce: "没有适用的值",
    awaitsCounty: "待县里确认",
    openBracket: "（",
    closeBracket: "）",
  },
} as const satisfies Catalogue;
