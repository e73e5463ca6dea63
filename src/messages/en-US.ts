import type { Catalogue } from "./Catalogue";
import { departmentEnUS } from "./department.en-US";
import { ownRuleEnUS } from "./ownRule.en-US";
import { auditEnUS } from "./audit.en-US";
import { tabsEnUS } from "./tabs.en-US";
import { waiversEnUS } from "./waivers.en-US";

export const enUS = {
  language: "en-US",
  findings: {
    "idForm.fifteen": "is an old 15-digit number and has to be upgraded to 18",
    "idForm.wrong": "has {{length}} characters, or a character that does not belong there",
    "checkDigit.wrong": "the 18th character is {{found}}; the 17 digits before it ask for {{expected}}",
    "checkDigit.lowerCase": "ends in a lower-case x; compared as X",
    "storedAsNumber.lost": "is stored as a number; from the 16th digit on it is lost",
    "storedAsNumber.kept": "is stored as a number of {{digits}} digits and should be text",
    "unique.repeated": "occurs {{times}} times in the sheet",
    "unique.repeatedWithin": "occurs {{times}} times, always in {{within}}",
    "memberCount.below": "{{count}} among {{members}} members, at least {{min}} expected (relation blank: {{blank}})",
    "memberCount.above": "{{count}} among {{members}} members, at most {{max}} expected",
    "range.below": "{{value}} is less than {{min}}",
    "range.above": "{{value}} is more than {{max}}",
    "range.notWhole": "{{value}} is not a whole number",
    "equation.differs": "{{value}}, should be {{computed}}",
    "equation.alternative": "{{value}}, should be {{computed}}; it fits with the {{alternative}}",
    "comparison.fails": "{{value}} {{fallsShort}} {{limit}}",
    forbidden: "{{says}}",
    "affirmative.no": "{{fields}}: no",
    "affirmative.blank": "{{fields}}: not filled in, cannot be decided",
    "affirmative.open": "{{fields}}: no; the sheet has no column for the other, so it cannot be decided",
    "readable.unreadable": "“{{value}}” cannot be read, expected {{type}}",
    "readable.error": "formula error {{value}}",
    "readable.cleaned": "“{{value}}” was read after clean-up; the cell is unchanged",
    "joined.blank": "household ID blank: the row belongs to no household",
    "joined.unreadable": "household ID “{{value}}” cannot be read: the row belongs to no household",
    "joined.repeated": "household ID “{{value}}” already has a row on the households' sheet; the two were merged",
    "consistent.differs": "{{count}} different values in this household: {{value}}",
    "filled.blank": "is blank",
    "filled.unreadable": "“{{value}}” is none of the values that may stand here",
    "idBirth.impossible": "digits 7 to 14 are no day of the calendar",
    "idBirth.early": "holds the birth date {{birth}}, before 1900",
    "idBirth.late": "holds the birth date {{birth}}, after the date of the data",
    "idBirth.differs": "differs from the birth date {{birth}} in the ID number",
    "dependency.differs": "{{count}} different values among members that should agree",
    "lapsed.missing": "household “{{value}}” ({{members}} members) of the period before is missing",
    ...departmentEnUS.findings,
  },
  refusals: {
    "sheet.empty": {
      message: "Sheet “{{sheet}}” is empty.",
      advice: "Choose a sheet that holds data, or paste the data first.",
    },
    "sheet.noHeading": {
      message: "No heading row was found in sheet “{{sheet}}”.",
      advice:
        "Name the heading row under “What was recognised”; it should hold columns such as 户编号, 姓名, 证件号码.",
    },
    "sheet.noData": {
      message: "Sheet “{{sheet}}” has headings but no data below them.",
      advice: "See that the data stand below the headings (row {{row}}) and are not all totals.",
    },
    "sheet.gone": {
      message: "Sheet “{{sheet}}” was removed or renamed.",
      advice: "Nothing was written. Choose the sheet again and validate.",
    },
    "sheet.changed": {
      message: "Sheet “{{sheet}}” was changed during the validation.",
      advice: "Nothing was marked, so that no mark stands in a wrong place. Press Validate again.",
      byReason: {
        tab: {
          message: "“{{sheet}}” was changed again before it was written.",
          advice: "Nothing was written, so that no answer is lost. Finish typing, then write it again.",
        },
        tabWritten: {
          message: "“{{sheet}}” was changed while it was written.",
          advice: "It is written; see whether what was just typed is still there, and type what is missing.",
        },
      },
    },
    "sheet.protected": {
      message: "Sheet “{{sheet}}” is protected; marks cannot be written.",
      advice:
        "The findings are in the pane. To mark the sheet, remove its protection yourself and press Mark in the sheet.",
    },
    "sheet.noRoom": {
      message: "Sheet “{{sheet}}” has no free column at its right.",
      advice: "The findings are in the pane. To mark the sheet, free one column at the right of the data.",
    },
    "mapping.noneKnown": {
      message: "None of the headings of sheet “{{sheet}}” is known.",
      advice: "See whether this is the right sheet; columns can also be named under “What was recognised”.",
      byReason: {
        file: {
          message: "None of the headings of sheet “{{sheet}}” is known.",
          advice:
            "See whether file, sheet and department are right, and give the columns the headings that such a sheet has.",
        },
      },
    },
    "mapping.noPeople": {
      message: "No sheet of people was found: none has a column of names or ID numbers.",
      advice: "Choose the sheet of people under “What was recognised” and name its columns.",
      byReason: {
        file: {
          message: "No sheet of people was found: none has a column of names or ID numbers.",
          advice:
            "See whether file and sheet are right: there have to be columns such as household ID, name and ID number.",
        },
      },
    },
    "previous.noPeople": {
      message:
        "“{{file}}” has no sheet of people or households (looked at: {{sheets}}); it cannot be the period before.",
      advice:
        "Choose the sheet of the period before, with headings for ID numbers, person IDs or household IDs. This period's sheets are unchanged.",
    },
    "workbook.noSheet": {
      message: "The workbook has no sheet “{{sheet}}”.",
      advice: "Its sheets are: {{sheets}}.",
    },
    "workbook.busy": {
      message: "Excel is editing a cell or busy with something else.",
      advice: "Press Enter to end the edit and try again. Nothing was written.",
    },
    "workbook.tooLarge": {
      message: "Sheet “{{sheet}}” is too large: Excel refuses to hand over so many cells.",
      advice: "Delete empty rows and columns outside the data, or validate the file with huhuqing check.",
    },
    "workbook.readOnly": {
      message: "The workbook is read-only; marks cannot be written.",
      advice: "The findings are in the pane. To mark the sheet, save a copy that can be edited.",
    },
    "file.missing": { message: "File {{file}} was not found.", advice: "Check its name and folder." },
    "file.unreadable": {
      message: "File {{file}} cannot be read ({{reason}}).",
      advice: "Check the permissions, or close the program that holds it.",
    },
    "file.empty": { message: "File {{file}} is empty (0 bytes).", advice: "Ask its sender for it again." },
    "file.notXlsx": {
      message: "File {{file}} is not an .xlsx workbook.",
      advice: "Open it in Excel or WPS and save it as Excel workbook (.xlsx).",
    },
    "file.oldXls": {
      message: "File {{file}} has the old .xls format.",
      advice: "Open it in Excel or WPS and save it as Excel workbook (.xlsx).",
    },
    "file.binaryXlsb": {
      message: "File {{file}} has the binary .xlsb format.",
      advice: "Open it in Excel and save it as Excel workbook (.xlsx).",
    },
    "file.macro": {
      message: "File {{file}} holds macros.",
      advice: "It is not read, for safety. Save it as an Excel workbook (.xlsx) without macros.",
    },
    "file.encrypted": {
      message: "File {{file}} is protected by a password.",
      advice: "Open it in Excel and remove the password first; this tool handles none.",
    },
    "file.damaged": {
      message: "File {{file}} is damaged ({{part}}).",
      advice: "Open and repair it in Excel, or ask its sender for it again. No file was written.",
    },
    "file.truncated": {
      message: "File {{file}} is incomplete; it may not have been downloaded or copied to its end.",
      advice: "Download or copy it again. No file was written.",
    },
    "file.tooLarge": {
      message: "File {{file}} is larger than can be handled ({{limit}}).",
      advice: "Split it by town or village and validate the parts.",
    },
    "file.suspicious": {
      message: "File {{file}} grows abnormally when unpacked and may be hostile ({{part}}).",
      advice: "It was not read further. Check where it comes from.",
    },
    "file.exists": {
      message: "The output file {{file}} exists.",
      advice: "Choose another name or move the old file away.",
    },
    "file.sameAsInput": {
      message: "The output file is the input file: {{file}}.",
      advice: "Choose another name, or add --in-place if you mean it.",
    },
    "file.sameTarget": {
      message: "Two results would both be written to {{file}}.",
      advice:
        "Check files of one name (or of names that differ in case only) apart, or write to different folders; --out and --json cannot be the same. Nothing was validated.",
    },
    "file.cannotWrite": {
      message: "File {{file}} cannot be written ({{reason}}).",
      advice: "Check that its folder exists and may be written to.",
    },
    "pack.bad": {
      message: "The pack has {{count}} faults: {{faults}}",
      advice: "Correct the pack; nothing was validated.",
    },
    "pack.unknown": { message: "There is no pack {{pack}}.", advice: "The packs are: {{packs}}." },
    "parameter.unknown": {
      message: "There is no parameter {{parameter}}.",
      advice: "The parameters are: {{parameters}}.",
    },
    "parameter.badValue": {
      message: "Parameter {{parameter}} cannot be “{{value}}”.",
      advice: "It should look like {{expected}}.",
    },
    "rule.unknown": { message: "There is no rule “{{rule}}”.", advice: "See the list of rules." },
    "rule.bad": {
      message: "The rule cannot be written like this: {{faults}}.",
      advice: "Correct the field, condition or value and save again; the rules are as they were.",
    },
    ...ownRuleEnUS.refusals,
    ...departmentEnUS.refusals,
    ...tabsEnUS.refusals,
    ...auditEnUS.refusals,
    "argument.bad": { message: "{{argument}} cannot be “{{value}}”.", advice: "It should be {{expected}}." },
    cancelled: {
      message: "Cancelled.",
      advice: "Nothing was written; start again whenever you like.",
      byReason: {
        tabs: { message: "Cancelled.", advice: "{{written}} tabs that were written stay; the others were left alone." },
      },
    },
  },
  notChecked: {
    columnMissing: "the sheet lacks these columns: {{fields}}",
    parameterUnconfirmed: "the county has to confirm “{{parameter}}”",
    parameterNotInForce: "“{{parameter}}” has no value in force for that year or date",
    notInForce: "the rule does not hold on that date",
    otherRegion: "the rule does not hold in that region",
    ruleUnconfirmed: "the source of the rule awaits confirmation",
    switchedOff: "the county switched this rule off",
    previousMissing: "there is no sheet of the period before to compare with",
    previousColumnMissing: "the sheet of the period before lacks these columns: {{fields}}",
    ...departmentEnUS.notChecked,
    failed: "the rule broke; this run is incomplete",
  },
  dimensions: {
    income: "Income",
    food: "Food",
    clothing: "Clothing",
    housing: "Housing",
    water: "Water",
    medical: "Medical care",
    education: "Education",
    identity: "Identity",
    structure: "Household",
    labour: "Labour",
    data: "Data entry",
  },
  severities: { error: "Error", warning: "Doubt", note: "Note" },
  verdicts: { met: "met", notMet: "not met", toVerify: "to verify", notApplicable: "not applicable" },
  confidences: { confirmed: "confirmed", probable: "awaits confirmation", unconfirmed: "unproven" },
  types: {
    text: "text",
    idNumber: "an ID number",
    integer: "a whole number",
    number: "a number",
    money: "an amount in yuan",
    area: "an area in square metres",
    date: "a date",
    yearMonth: "a year and month",
    yesNo: "是 or 否",
    code: "one of the listed options",
    codes: "listed options",
  },
  units: { money: " yuan", area: " m²" },
  measures: {
    元: "yuan",
    "元/人·年": "yuan per head and year",
    周岁: "years",
    岁: "years",
    个月: "months",
    平方米: "m²",
    公里: "km",
    亩: "mu",
    人: "people",
    种: "kinds",
  },
  fallsShort: {
    ">": "does not exceed",
    ">=": "is below",
    "<": "is not below",
    "<=": "exceeds",
    "=": "does not equal",
    "!=": "equals",
  },
  ownRule: ownRuleEnUS.words,
  departments: departmentEnUS.departments,
  tabs: tabsEnUS.tabs,
  review: auditEnUS.review,
  undo: auditEnUS.undo,
  waivers: waiversEnUS,
  openCells: {
    blank: "{{field}} ({{cell}}) is blank",
    unreadable: "{{field}} ({{cell}}) cannot be read",
    notMapped: "the sheet has no column “{{field}}”",
    unclear: "{{field}} ({{cell}}) does not tell the age",
    parameter: "the county has to confirm: {{parameter}}",
    untold: "no sheet tells: {{what}}",
  },
  answers: { yes: "yes", no: "no" },
  phrases: {
    notChecked: "Not checked: {{why}}",
    more: " ({{count}} more in the pane)",
    or: " or ",
    blank: "blank",
    separator: ", ",
    choices: "{{type}}: {{choices}}",
    nationwide: "nationwide",
    notInForce: "no value in force",
    awaitsCounty: "awaits the county",
    confirmedBefore: "confirmed by the county before, year not recorded",
    confirmedFor: "confirmed by the county before, for a sheet of {{year}}",
    openBracket: " (",
    closeBracket: ")",
  },
} as const satisfies Catalogue;
