/**
 * The 43-character case number as people can say it: place, day of submission, serial (440902-261118-0317). Shown only; copies and papers carry
 * the whole number.
 */
export function shortNumber(caseNumber: string) {
  if (caseNumber.length !== 43) return caseNumber
  return [caseNumber.slice(2, 8), caseNumber.slice(33, 39), caseNumber.slice(39)].join('-')
}
