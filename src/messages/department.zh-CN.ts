/** Words about departments' sheets, how persons were linked, and what differs. */
export const departmentZhCN = {
  findings: {
    "department.differs": "户表为“{{value}}”，{{department}}的“{{item}}”为“{{there}}”",
    "department.onlyHere": "户表为“{{value}}”，{{department}}名单中没有（{{item}}）",
    "department.notCounted": "户表为“{{value}}”，{{department}}名单中有，但为“{{there}}”，不算在内（{{item}}）",
    "department.onlyThere": "户表为“{{value}}”，{{department}}名单中有（{{item}}）",
    "department.listed": "{{department}}登记有{{item}}：{{there}}",
    "department.unknown": "{{department}}表中有“{{value}}”，户表没有（{{item}}）",
  },
  refusals: {
    "department.unknown": {
      message: "没有叫“{{department}}”的部门。",
      advice: "可用的部门：{{departments}}。",
    },
    "department.noKey": {
      message: "“{{sheet}}”里没有证件号码列，也没有姓名列，无法与本表对人。",
      advice: "请在部门表中加上“身份证号”或“姓名”列（第 {{row}} 行是识别到的表头），或换一张表。",
    },
    "department.sameSheet": {
      message: "“{{sheet}}”已经用在这次比对里。",
      advice: "同一张表不能与自己比对，请选择另一张表或另一个文件。",
      byReason: {
        copy: {
          message: "“{{copy}}”与已加入的“{{other}}”内容完全相同，没有再加入。",
          advice: "请确认交来的是不是新的一份，再选择另一个文件。",
        },
      },
    },
    "department.notChosen": {
      message: "看不出“{{sheet}}”是哪个部门的表。",
      advice: "请在比对页为它选择部门，或用“部门=文件”的写法指定；可用的部门：{{departments}}。",
    },
    "department.none": {
      message: "还没有加入部门的表，没有比对结果。",
      advice: "请先在比对页加入部门的表，再写反馈表、出核实清单或读回反馈。",
    },
    "department.badProfile": {
      message: "部门比对方案有 {{count}} 处错误：{{faults}}。",
      advice: "请改正方案文件后再使用；原有数据没有改动。",
    },
    "tab.noRoom": {
      message: "无法写入“{{tab}}”。",
      advice: "没有写入任何内容。请另存一份再写。",
      byReason: {
        structure: {
          message: "工作簿结构受保护，不能新建“{{tab}}”工作表。",
          advice: "没有写入任何内容。请在“审阅”中撤销“保护工作簿”后再写；不便撤销时，另存一份再写。",
        },
        cells: {
          message: "“{{tab}}”要用到的位置已有别的内容：工作表“{{sheet}}”的 {{cell}}。",
          advice: "没有写入任何内容。请把 {{cell}} 起的内容（文字、公式或合并单元格）移到别的工作表，再写一次。",
        },
        table: {
          message: "工作表“{{sheet}}”中 {{cell}} 起是“表格”或数据透视表，不能在上面写入“{{tab}}”。",
          advice: "没有写入任何内容。请先把它转换为普通区域（“表设计”→“转换为区域”）或移到别的工作表，再写一次。",
        },
        lastSheet: {
          message: "“{{tab}}”是唯一看得见的工作表，不能删除。",
          advice: "没有改动任何内容。请先显示或新建另一个工作表，再试一次。",
        },
      },
    },
    "answers.none": {
      message: "“{{file}}”里没有可以读回的核实反馈。",
      advice: "请选择由“核实清单”填好的文件，编号列和表头不要改动。",
      byReason: {
        unknown: {
          message: "{{file}} 里的编号，这份工作簿的“部门比对反馈表”一个也不认得。",
          advice: "没有写入任何文件。请用出这些清单时的那份工作簿和部门表，再读回。",
        },
      },
    },
    "file.encoding": {
      message: "“{{file}}”的文字编码认不出：第 {{line}} 行不是 UTF-8，也不是 GB18030。",
      advice: "请在导出时选择“CSV UTF-8”，或用 Excel 打开后另存为 .xlsx。",
    },
    "file.notTable": {
      message: "“{{file}}”不是表格：{{found}}。",
      advice: "请选择 .xlsx 或 .csv 文件。",
    },
    "file.quotes": {
      message: "“{{file}}”第 {{line}} 条记录的英文引号不成对，后面的行会被并成一格。",
      advice: "没有读入任何数据。请重新导出，或用 Excel 打开核对后另存为 .xlsx。",
    },
  },
  notChecked: {
    departmentMissing: "没有相应部门的表可比",
    departmentSilent: "部门的表中没有属于这一项的行",
    departmentColumnMissing: "{{department}}的表没有这些列：{{fields}}",
  },
  departments: {
    terms: {
      idNo: "证件号码",
      name: "姓名",
      village: "村",
      birth: "出生日期",
      sex: "性别",
      phone: "电话",
      head: "户主",
    },
    levels: {
      "idNo.equal": "相同但未通过校验",
      "idNo.oneOff": "只差一位",
      "idNo.swapped": "相邻两位颠倒",
      "idNo.parts": "地区和出生日期相同",
      "idNo.other": "不同",
      "name.equal": "相同",
      "name.variant": "繁简或异体字，视同相同",
      "name.sound": "读音相同",
      "name.swapped": "字序颠倒",
      "name.oneMissing": "缺一个字",
      "name.oneOther": "一个字不同",
      "name.other": "不同",
      "village.equal": "相同",
      "village.renamed": "按村名对照表相同",
      "village.town": "同一乡镇",
      "village.other": "不同",
      "birth.equal": "相同",
      "birth.month": "年月相同",
      "birth.swapped": "月日颠倒",
      "birth.year": "年份相同",
      "birth.other": "不同",
      "sex.equal": "相同",
      "sex.other": "不同",
      "phone.equal": "相同",
      "phone.other": "不同",
      "head.equal": "相同",
      "head.variant": "视同相同",
      "head.other": "不同",
    },
    blank: "有一方空白，不计",
    bothBlank: "都空白，不计",
    numeric: "存成数字，位数已丢，不用",
    people: {
      onlyHere: "本表有，{{department}}表中没有对上的行",
      onlyThere: "{{department}}表中有，本表没有对上的人",
    },
    steps: {
      id: "证件号码相同",
      fallback: "姓名、村和出生日期或性别相同",
      scored: "综合比对得分高",
      accepted: "人工确认",
    },
    reasons: {
      middle: "得分居中，待人工确认",
      tie: "有不止一个同样接近的对象，待人工确认",
      linked: "已关联",
      rejected: "已否定",
    },
    outcomes: {
      agree: "一致",
      conflict: "不一致",
      onlyHere: "仅本表有",
      onlyThere: "仅部门有",
      open: "无法比对",
    },
  },
} as const;
