/** Where a case stands, as lists and pages name it. Derived from the procedure; the column is a projection. */
export const caseStates = {
  prereview: '待预审',
  intake: '待收件',
  acceptance: '待受理',
  supplement: '补正中',
  review: '审查中',
  decision: '待决定',
  suspended: '特别程序',
  conclusion: '待办结',
  hand_out: '待出件',
  rating: '待评价',
  rated: '已评价',
  ended: '已结束',
} as const

export type CaseState = keyof typeof caseStates

/** How a case ended. */
export const caseResults = {
  permitted: '准予',
  denied: '不予',
  rejected: '不予受理',
  withdrawn: '撤件',
  lapsed: '逾期未补正，视为撤回',
  cancelled: '终止办理',
} as const

export type CaseResult = keyof typeof caseResults
