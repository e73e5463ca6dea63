export const departmentEnUS = {
  findings: {
    "department.differs": "“{{value}}” here, “{{there}}” as {{item}} on the sheet of {{department}}",
    "department.onlyHere": "“{{value}}” here, not on the list of {{department}} ({{item}})",
    "department.notCounted":
      "“{{value}}” here; on the list of {{department}}, but as “{{there}}”, which does not count ({{item}})",
    "department.onlyThere": "“{{value}}” here, but on the list of {{department}} ({{item}})",
    "department.listed": "{{department}} has registered {{item}}: {{there}}",
    "department.unknown": "“{{value}}” is on the sheet of {{department}} and not here ({{item}})",
  },
  refusals: {
    "department.unknown": {
      message: "There is no department “{{department}}”.",
      advice: "Departments: {{departments}}.",
    },
    "department.noKey": {
      message: "“{{sheet}}” has neither a column of ID numbers nor one of names, so nobody can be found in it.",
      advice: "Add a column 身份证号 or 姓名 (row {{row}} was read as the heading), or choose another sheet.",
    },
    "department.sameSheet": {
      message: "“{{sheet}}” is part of this comparison already.",
      advice: "A sheet cannot be compared with itself; choose another sheet or file.",
      byReason: {
        copy: {
          message: "“{{copy}}” holds exactly what “{{other}}” holds, which takes part already; it was not added.",
          advice: "See whether the department sent a new one, then choose another file.",
        },
      },
    },
    "department.notChosen": {
      message: "The headings do not tell which department “{{sheet}}” is from.",
      advice: "Choose the department on the comparison page, or name it as KIND=FILE; departments: {{departments}}.",
    },
    "department.none": {
      message: "No department's sheet takes part yet, so there is nothing to compare.",
      advice: "Add a department's sheet first; then write the feedback tab, make lists or read answers.",
    },
    "department.badProfile": {
      message: "The department's profile has {{count}} faults: {{faults}}.",
      advice: "Mend the profile before it is used; no data were changed.",
    },
    "tab.noRoom": {
      message: "“{{tab}}” cannot be written.",
      advice: "Nothing was written. Save a copy and write there.",
      byReason: {
        structure: {
          message: "The structure of the workbook is protected: the sheet “{{tab}}” cannot be added.",
          advice: "Nothing was written. Turn off Protect Workbook under Review, or save a copy and write there.",
        },
        cells: {
          message: "Something stands where “{{tab}}” needs room: {{cell}} on sheet “{{sheet}}”.",
          advice:
            "Nothing was written. Move what begins at {{cell}} (text, formula or merged cells) to another sheet, and write again.",
        },
        table: {
          message:
            "A table or pivot table begins at {{cell}} on sheet “{{sheet}}”: “{{tab}}” cannot be written over it.",
          advice:
            "Nothing was written. Convert it to a range (Table Design, Convert to Range) or move it to another sheet, and write again.",
        },
        lastSheet: {
          message: "“{{tab}}” is the only sheet that can be seen, and cannot be deleted.",
          advice: "Nothing was changed. Show or add another sheet, and try again.",
        },
      },
    },
    "answers.none": {
      message: "“{{file}}” holds no answers that could be read back.",
      advice: "Choose a list that was made here and filled in; leave its numbers and headings as they are.",
      byReason: {
        unknown: {
          message: "The feedback tab of this workbook knows none of the numbers in {{file}}.",
          advice:
            "No file was written. Read the lists back into the workbook that they were made of, with the same sheets.",
        },
      },
    },
    "file.encoding": {
      message: "The text of “{{file}}” cannot be decoded: line {{line}} is neither UTF-8 nor GB18030.",
      advice: "Export it as “CSV UTF-8”, or open it in Excel and save it as .xlsx.",
    },
    "file.notTable": {
      message: "“{{file}}” is no table: {{found}}.",
      advice: "Choose an .xlsx or .csv file.",
    },
    "file.quotes": {
      message:
        "Quotation marks in record {{line}} of “{{file}}” come in no pairs; they would swallow the rows that follow.",
      advice: "Nothing was read. Export the file again, or open it in Excel, look it over and save it as .xlsx.",
    },
  },
  notChecked: {
    departmentMissing: "there is no sheet of such a department to compare with",
    departmentSilent: "no row of the department's sheet is about this",
    departmentColumnMissing: "the sheet of {{department}} lacks these columns: {{fields}}",
  },
  departments: {
    terms: {
      idNo: "ID number",
      name: "Name",
      village: "Village",
      birth: "Date of birth",
      sex: "Sex",
      phone: "Phone",
      head: "Head of household",
    },
    levels: {
      "idNo.equal": "the same, although its check digit is wrong",
      "idNo.oneOff": "one digit differs",
      "idNo.swapped": "two neighbouring digits are swapped",
      "idNo.parts": "the same region and date of birth",
      "idNo.other": "different",
      "name.equal": "the same",
      "name.variant": "the same but for traditional or variant characters",
      "name.sound": "sounds the same",
      "name.swapped": "characters are swapped",
      "name.oneMissing": "one character is missing",
      "name.oneOther": "one character differs",
      "name.other": "different",
      "village.equal": "the same",
      "village.renamed": "the same by the table of village names",
      "village.town": "in the same town",
      "village.other": "different",
      "birth.equal": "the same",
      "birth.month": "the same year and month",
      "birth.swapped": "month and day are swapped",
      "birth.year": "the same year",
      "birth.other": "different",
      "sex.equal": "the same",
      "sex.other": "different",
      "phone.equal": "the same",
      "phone.other": "different",
      "head.equal": "the same",
      "head.variant": "taken for the same",
      "head.other": "different",
    },
    blank: "one side is blank: does not count",
    bothBlank: "both blank: does not count",
    numeric: "stored as a number, digits lost: not used",
    people: {
      onlyHere: "On the county’s sheet; no row of {{department}} was linked",
      onlyThere: "On the sheet of {{department}}; nobody of the county’s was linked",
    },
    steps: {
      id: "same ID number",
      fallback: "same name, village and date of birth or sex",
      scored: "high score",
      accepted: "confirmed by a person",
    },
    reasons: {
      middle: "the score says neither yes nor no: waits for a person",
      tie: "somebody else is as close: waits for a person",
      linked: "linked",
      rejected: "rejected",
    },
    outcomes: {
      agree: "agree",
      conflict: "differ",
      onlyHere: "only here",
      onlyThere: "only there",
      open: "cannot be compared",
    },
  },
} as const;
