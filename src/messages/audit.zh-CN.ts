/** Words about records of runs, re-runs, waivers, review meetings and undoing. */
export const auditZhCN = {
  refusals: {
    "audit.noRecord": {
      message: "这个工作簿里没有可以复核的校验记录。",
      advice: "请先校验一次；校验完成后记录写入“校验记录”表。",
    },
    "audit.packGone": {
      message: "记录所用的标准包 {{pack}} {{version}} 不在本工具中。",
      advice: "请用生成该记录的工具版本（{{tool}}）复核。本工具有：{{packs}}。",
    },
    "audit.badBaseline": {
      message: "“{{file}}”不是本工具的校验报告。",
      advice: "请选择 huhuqing check --json 写出的文件。",
    },
    "waiver.notAllowed": {
      message: "{{rule}} 的错误不能作为例外接受。",
      advice: "请改正表中的数据；确属标准有误的，在规则设置中调整并写明依据。",
    },
    "waiver.noReason": { message: "没有写例外的理由。", advice: "请写明理由，审计时会先看到它。" },
    "waiver.noName": { message: "没有写由谁批准。", advice: "请填写批准的单位或人员。" },
    "waiver.badDay": {
      message: "例外的截止日期“{{value}}”不能用。",
      advice: "请填写 {{from}} 至 {{until}} 之间的日期，格式如 2026-12-31。",
    },
    "waiver.gone": { message: "这条疑点或例外已经不在了。", advice: "请重新校验后再试。" },
    "undo.nothing": { message: "没有可以撤销的操作。", advice: "只能撤销本次打开后由本工具所做的操作。" },
    "undo.changed": {
      message: "“{{sheet}}”在那之后有人改过，不能撤销。",
      advice: "没有改动任何内容。请先保留所改内容，再重新生成这张表。",
    },
    "review.nobody": { message: "没有需要研判的户。", advice: "可以放宽筛选条件，或查看已定结论的户。" },
  },
} as const;
