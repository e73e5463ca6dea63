/** What is said of a county's own rules; part of the catalogue. */
export const ownRuleZhCN = {
  refusals: {
    "ownRule.noTitle": {
      message: "请填写规则名称。",
      advice: "用一句话写明规则，例如“80 岁以上老人须填联系电话”。",
    },
    "ownRule.noTest": {
      message: "还没有条件。",
      advice: "请至少添加一个条件。",
    },
    "ownRule.noField": {
      message: "第 {{line}} 个条件没有选择字段。",
      advice: "请从字段列表中选择。",
    },
    "ownRule.badOperator": {
      message: "第 {{line}} 个条件的比较方式不适合这个字段。",
      advice: "请从列表中另选一种比较方式。",
    },
    "ownRule.badNumber": {
      message: "第 {{line}} 个条件的值应为数字。",
      advice: "请填写如 4000 或 3.5 的数字，不带单位。",
    },
    "ownRule.badDate": {
      message: "第 {{line}} 个条件的值应为日期。",
      advice: "请填写如 2020-05-31、2020-05 或 2020 的日期。",
    },
    "ownRule.badCode": {
      message: "第 {{line}} 个条件的值不是这个字段的选项。",
      advice: "请从选项列表中选择。",
    },
    "ownRule.noValue": {
      message: "第 {{line}} 个条件没有填写要比较的值。",
      advice: "请填写；要找空白单元格，请选“没有填写”。",
    },
    "ownRule.noCell": {
      message: "没有选择问题列在哪一列。",
      advice: "请从字段列表中选择。",
    },
    "ownRule.levels": {
      message: "村表的字段不能与户、人员的字段或年龄用在同一条规则里。",
      advice: "请拆成两条规则。",
    },
    "ownRule.noMessage": {
      message: "请填写提示内容。",
      advice: "写明发现了什么，例如“没有填写联系电话”。",
    },
    "ownRule.braces": {
      message: "文字中不能有连续两个左花括号。",
      advice: "请改用其他符号。",
    },
    "ownRule.noSource": {
      message: "请填写依据文件。",
      advice: "填写本县规定此要求的文件名称和文号。",
    },
    "ownRule.full": {
      message: "本县自定规则已有 99 条，不能再添加。",
      advice: "请先删除不再使用的规则。",
    },
  },
  words: {
    age: "年龄",
    years: "周岁",
    predicates: {
      blank: "没有填写",
      filled: "已填写",
      is: "为",
      isNot: "不为",
      contains: "含有",
      lacks: "不含",
      equals: "等于",
      differs: "不等于",
      less: "小于",
      atMost: "不大于",
      atLeast: "不小于",
      more: "大于",
      before: "早于",
      notAfter: "不晚于",
      on: "正是",
      notBefore: "不早于",
      after: "晚于",
    },
    bare: "“{{field}}”{{predicate}}",
    quoted: "“{{field}}”{{predicate}}“{{value}}”",
    measured: "“{{field}}”{{predicate}} {{value}}",
    all: "，并且",
    any: "，或者",
    banned: "不得有：{{condition}}",
  },
} as const;
