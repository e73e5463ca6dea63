/** What is said of a county's own rules; part of the catalogue. */
export const ownRuleEnUS = {
  refusals: {
    "ownRule.noTitle": {
      message: "The rule has no name.",
      advice: "Say it in a sentence, e.g. “People over 80 need a telephone number”.",
    },
    "ownRule.noTest": {
      message: "There is no condition yet.",
      advice: "Add at least one.",
    },
    "ownRule.noField": {
      message: "Condition {{line}} has no field.",
      advice: "Choose one from the list.",
    },
    "ownRule.badOperator": {
      message: "The comparison of condition {{line}} does not suit its field.",
      advice: "Choose another from the list.",
    },
    "ownRule.badNumber": {
      message: "The value of condition {{line}} should be a number.",
      advice: "Write a number such as 4000 or 3.5, without a unit.",
    },
    "ownRule.badDate": {
      message: "The value of condition {{line}} should be a date.",
      advice: "Write a date such as 2020-05-31, 2020-05 or 2020.",
    },
    "ownRule.badCode": {
      message: "The value of condition {{line}} is none of the field’s choices.",
      advice: "Choose one from the list.",
    },
    "ownRule.noValue": {
      message: "Condition {{line}} has no value to compare with.",
      advice: "Write one; to find blank cells choose “is blank”.",
    },
    "ownRule.noCell": {
      message: "No column is chosen at which the finding stands.",
      advice: "Choose a field from the list.",
    },
    "ownRule.levels": {
      message:
        "A field of the village sheet cannot stand in one rule with a field of a household or person, or with an age.",
      advice: "Make two rules of it.",
    },
    "ownRule.noMessage": {
      message: "The rule has no message.",
      advice: "Say what was found, e.g. “There is no telephone number”.",
    },
    "ownRule.braces": {
      message: "The text cannot contain two opening braces in a row.",
      advice: "Use other signs.",
    },
    "ownRule.noSource": {
      message: "The rule names no document.",
      advice: "Give title and number of the county’s document that asks for this.",
    },
    "ownRule.full": {
      message: "The county has 99 rules of its own; there is no room for another.",
      advice: "Remove one that is no longer used.",
    },
  },
  words: {
    age: "Age",
    years: "years",
    predicates: {
      blank: "is blank",
      filled: "is filled in",
      is: "is",
      isNot: "is not",
      contains: "contains",
      lacks: "does not contain",
      equals: "equals",
      differs: "does not equal",
      less: "is less than",
      atMost: "is at most",
      atLeast: "is at least",
      more: "is more than",
      before: "is before",
      notAfter: "is not after",
      on: "is exactly",
      notBefore: "is not before",
      after: "is after",
    },
    bare: "“{{field}}” {{predicate}}",
    quoted: "“{{field}}” {{predicate}} “{{value}}”",
    measured: "“{{field}}” {{predicate}} {{value}}",
    all: " and ",
    any: " or ",
    banned: "There must not be: {{condition}}",
  },
} as const;
