/** Words of accepted findings in English. */
export const waiversEnUS = {
  marked: "Accepted as an exception: {{message}}",
  mustCorrect: "An error of {{rule}} has to be corrected and cannot be accepted as an exception.",
  notOfCounty: "Only findings on the county's own sheets can be accepted as exceptions.",
} as const;
