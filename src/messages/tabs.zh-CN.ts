/** Words about summary tabs; what a tab itself says is declared in `src/tabs`. */
export const tabsZhCN = {
  refusals: {
    "tab.unknown": { message: "没有编号为“{{tab}}”的汇总表。", advice: "可用的汇总表：{{tabs}}。" },
    "tab.unmarked": {
      message: "“{{tab}}”用来对应各行的隐藏列已不在（工作表“{{sheet}}”），其中填写的内容读不出来。",
      advice:
        "没有写入任何内容。请撤销删除该列的操作；撤销不了的，先把填写的内容抄到别的工作表，删除这张汇总表，再重新生成。",
    },
  },
  tabs: {
    feedbackAbout: "与各部门的表逐项比对的结果，供部门反馈意见。",
    needs: {
      columns: "表中没有这些列：{{fields}}",
      columnsAny: "表中没有这些列中的任何一列：{{fields}}",
      previous: "没有加入上一期的表",
      previousYear: "加入的上一期的表是 {{year}} 年的，不是 {{wanted}} 年的",
      department: "没有比对{{department}}的表",
      anyDepartment: "没有比对任何部门的表",
      villages: "{{count}} 个村没有填：{{columns}}",
      parameter: "待县里确认：{{parameter}}",
      acceptance: "待县里认可：{{what}}",
      pages: "每户一页，{{count}} 户超过可设的 {{most}} 个分页",
    },
    advice: {
      blocked: "认可之后才生成这张表。",
      department: "加入部门表并比对之后才生成这张表。",
      pages: "其后各户不自动分页；可先选择村，分批生成。",
    },
    leftOut: "{{need}}。{{advice}}",
    overview: {
      households: "户数",
      members: "人数",
      allMet: "全部达标户",
      notMet: "有未达标项的户",
      toVerify: "仅有待核实项的户",
      errors: "错误",
      rate: "达标率 {{rate}}",
      findings: "疑点 {{warning}}，提示 {{note}}",
    },
  },
} as const;

/** The tab of what people typed for rows that are gone; tabs are Chinese whatever the language of the pane. */
export const KEPT_TAB = {
  name: "已填内容留存",
  note: "以下内容先前填写在汇总表上，现已不在表中，在此留存。所在的户、项、栏再次出现时自动填回；自行添加的行、列里的内容不填回。不需要的可整行删除。",
  empty: "没有需要留存的内容。",
  /** In place of the row's key. */
  added: "自行添加的行",
  /** In place of the heading of a column without one. */
  untitled: "无标题栏",
  columns: { tab: "汇总表", key: "户或项", heading: "栏目", value: "填写内容", place: "位置" },
} as const;
