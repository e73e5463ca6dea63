/** Verdicts as tabs show them. */
export const verdictWords = { met: "达标", notMet: "未达标", toVerify: "待核实", notApplicable: "不适用" } as const;

export const yesNoWords = { yes: "是", no: "否", unknown: "待核实" } as const;
