/** Words about records of runs, re-runs, waivers, review meetings and undoing in English. */
export const auditEnUS = {
  refusals: {
    "audit.noRecord": {
      message: "This workbook holds no record of a run to repeat.",
      advice: "Check it once; the record is then written into the sheet 校验记录.",
    },
    "audit.packGone": {
      message: "The standards of the record, {{pack}} {{version}}, are not in this tool.",
      advice: "Repeat it with the version that wrote the record ({{tool}}). This tool has: {{packs}}.",
    },
    "audit.badBaseline": {
      message: "“{{file}}” is no report of this tool.",
      advice: "Choose a file that huhuqing check --json wrote.",
    },
    "waiver.notAllowed": {
      message: "An error of {{rule}} cannot be accepted as an exception.",
      advice:
        "Correct the sheet; where the standard itself is wrong, change the rule in the rule settings and say why.",
    },
    "waiver.noReason": {
      message: "The exception has no reason.",
      advice: "Write down why: an auditor sees it first.",
    },
    "waiver.noName": { message: "Nobody is named who accepts it.", advice: "Name the office or person." },
    "waiver.badDay": {
      message: "“{{value}}” cannot be the last day of an exception.",
      advice: "Give a day from {{from}} to {{until}}, as 2026-12-31.",
    },
    "waiver.gone": { message: "That finding or exception is no longer there.", advice: "Check again and retry." },
    "undo.nothing": {
      message: "There is nothing to undo.",
      advice: "Only what this tool did since the workbook was opened can be undone.",
    },
    "undo.changed": {
      message: "“{{sheet}}” was edited since: the step cannot be undone.",
      advice: "Nothing was changed. Keep what was edited and make the tab again.",
    },
    "review.nobody": {
      message: "No household is left for the meeting.",
      advice: "Widen the choice, or look at those already decided.",
    },
  },
  chain: {
    unreadable: "Record {{number}} cannot be read ({{cell}}).",
    hash: "Record {{number}} does not say what its hash is of ({{cell}}).",
    before: "Record {{number}} does not follow the one before it, which is gone or was changed ({{cell}}).",
    number: "Record {{expected}} is gone: record {{number}} comes instead ({{cell}}).",
    repeated: "Record {{number}} stands there twice ({{cell}}).",
    cell: "“{{heading}}” of record {{number}} was changed ({{cell}}): it says “{{found}}” in place of “{{expected}}”.",
    column: "The column “{{heading}}” is gone or has another name.",
  },
  undo: {
    deeds: {
      marked: "Marked {{count}} sheet(s)",
      unmarked: "Cleared the marks",
      tab: "Wrote {{tab}}",
      tabs: "Wrote {{count}} tabs",
      feedback: "Wrote the feedback tab",
      prepared: "Prepared the department's sheet {{tab}}",
      waived: "Accepted {{count}} exception(s)",
      waiverEnded: "Ended exception {{number}}",
      waivers: "Changed the list of exceptions",
      reviewed: "Decided on {{household}}",
      typedOn: "Filled in {{sheet}}",
      confirmed: "Confirmed {{parameter}}",
      confirmedBack: "Took back the confirmation of {{parameter}}",
      pack: "Chose the standards {{pack}}",
      packBack: "Went back to the suggested standards",
      rule: "Changed rule {{rule}}",
      rules: "Changed {{count}} rules",
      ownRule: "Saved the county's rule {{rule}}",
      ownRuleGone: "Removed the county's rule {{rule}}",
      decided: "Decided on {{count}} pair(s) of people",
      renamed: "Matched names of villages",
      tabChoice: "Chose tabs",
      tabOptions: "Changed options of tabs",
      villageNumbers: "Typed numbers of {{count}} village(s)",
      assigned: "Assigned corrections",
      month: "Closed the month {{month}}",
      setting: "Changed the setting {{name}}",
    },
    join: "; ",
    lostMarks: " (older marks cannot come back)",
    rest: " (a part of it was undone)",
    edited: "“{{sheet}}” was edited since",
  },
} as const;
