import type { DeskRow } from '#app/onestop/cases/queries/desk_list/desk_row'

const byStage: Record<string, string> = {
  prereview: '预审',
  intake: '收件',
  accept: '受理',
  first_review: '初审',
  review: '审查',
  decide: '决定',
  conclude: '办结',
  hand_out: '出件',
}

/** The single most likely thing to do with a row; whoever has nothing to do there looks. */
export const likelyAct = (task: DeskRow['task']) => (task ? (byStage[task.stage] ?? '办理') : '查看')
