/** Words of codes that findings carry, as tabs write them. */
export const SEVERITY_WORDS = { error: "错误", warning: "疑点", note: "提示" };

export const DIMENSION_WORDS = {
  income: "收入",
  food: "吃",
  clothing: "穿",
  housing: "住房",
  water: "饮水",
  medical: "医疗",
  education: "教育",
  identity: "身份信息",
  structure: "家庭成员",
  labour: "劳动务工",
  data: "数据质量",
};
