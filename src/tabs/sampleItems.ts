/** What a spot check asks on site. */
export const SAMPLE_ITEMS = {
  members: "家庭人口",
  incPer: "人均纯收入",
  foodOk: "是否不愁吃",
  clothOk: "是否不愁穿",
  danger: "是否危房户",
  grade: "危房等级",
  waterSafe: "是否解决安全饮用水",
  area: "住房面积（㎡）",
  relocIn: "是否入住",
  oldHouse: "是否拆除旧房",
  insured: "参加医疗保险人数",
};
