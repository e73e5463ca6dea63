/** Words about summary tabs in English. */
export const tabsEnUS = {
  refusals: {
    "tab.unknown": { message: "There is no summary tab {{tab}}.", advice: "Known tabs: {{tabs}}." },
    "tab.unmarked": {
      message:
        "The hidden column by which “{{tab}}” tells its rows apart is gone from sheet “{{sheet}}”: what was filled in there cannot be read.",
      advice:
        "Nothing was written. Undo the deletion of the column; where that is no longer possible, copy what was filled in to another sheet, delete this tab, and make it again.",
    },
  },
  tabs: {
    feedbackAbout: "What differs from the departments' sheets, item by item, for the departments to answer.",
    needs: {
      columns: "The sheet lacks these columns: {{fields}}",
      columnsAny: "The sheet has none of these columns: {{fields}}",
      previous: "The sheets of the period before were not added",
      previousYear: "The sheets of the period before are of {{year}}, not of {{wanted}}",
      department: "No sheet of this department is compared: {{department}}",
      anyDepartment: "No department's sheet is compared",
      villages: "{{count}} villages lack: {{columns}}",
      parameter: "Awaits the county: {{parameter}}",
      acceptance: "The county has to accept: {{what}}",
      pages: "One household a page: {{count}} households are more than the {{most}} page breaks that can be set",
    },
    advice: {
      blocked: "The tab is made once it is accepted.",
      department: "Add a department's sheet and compare it; then the tab is made.",
      pages: "Those behind them begin no page of their own; choose villages to make them by and by.",
    },
    leftOut: "{{need}}. {{advice}}",
    overview: {
      households: "Households",
      members: "People",
      allMet: "Households that meet everything",
      notMet: "Households that fail something",
      toVerify: "Households with open points alone",
      errors: "Errors",
      rate: "{{rate}} meet everything",
      findings: "{{warning}} to verify, {{note}} notes",
    },
  },
} as const;
