/** What a sentence may speak of. Days as people write them: 11 月 27 日. */
export interface Facts {
  /** The item's name, as the case is titled. */
  item: string
  number: string
  until: string | null
}

interface Sentence {
  title: string
  text: (facts: Facts) => string
}

const yours = ({ item, number }: Facts) => `您申请的“${item}”（办件编号 ${number}）`

/** One sentence for each topic of a case that concerns its applicant. A topic that is not here makes no message. */
export const sentences: Record<string, Sentence> = {
  'case.submitted': { title: '申请已提交', text: (facts) => `${yours(facts)}已提交，正在等待工作人员收件。` },
  'case.taken_in': { title: '申请材料已收件', text: (facts) => `${yours(facts)}的材料已收件，正在核对是否符合受理条件。` },
  'case.supplement_requested': {
    title: '请补正材料',
    text: (facts) => `${yours(facts)}需要补正材料。请${facts.until ? `在 ${facts.until}前` : '按补正告知的时限'}提交，补正期间不计入办理时限。`,
  },
  'case.supplemented': { title: '补正材料已收到', text: (facts) => `${yours(facts)}的补正材料已收到，正在重新核对。` },
  'case.supplement_lapsed': { title: '逾期未补正', text: (facts) => `${yours(facts)}没有在期限内补正，申请已终止。您可以备齐材料后重新申请。` },
  'case.accepted': { title: '申请已受理', text: (facts) => `${yours(facts)}已受理，办理时限开始计算。您可以查看和打印受理通知书。` },
  'case.rejected': { title: '申请不予受理', text: (facts) => `${yours(facts)}不予受理，理由和救济途径见不予受理通知书。` },
  'case.suspended': {
    title: '进入特别程序',
    text: (facts) => `${yours(facts)}已进入特别程序${facts.until ? `，预计 ${facts.until}结束` : ''}，所需时间另行计算。`,
  },
  'case.resumed': { title: '特别程序结束', text: (facts) => `${yours(facts)}的特别程序已结束，继续办理。` },
  'case.extended': { title: '办理时限延长', text: (facts) => `${yours(facts)}经批准延长办理时限${facts.until ? `，将在 ${facts.until}前办结` : ''}。` },
  'case.permitted': { title: '申请已通过', text: (facts) => `${yours(facts)}已作出准予决定，正在准备办理结果。` },
  'case.denied': { title: '申请未通过', text: (facts) => `${yours(facts)}已作出不予决定，理由和救济途径见决定文书。` },
  'case.ready': { title: '办理结果可以领取', text: (facts) => `${yours(facts)}的办理结果已备好，请按您选择的方式领取。` },
  'case.concluded': { title: '申请已办结，请评价', text: (facts) => `${yours(facts)}已办结。请对这次服务作出评价。` },
  'case.handed_over': { title: '申请已移送', text: (facts) => `${yours(facts)}已移送有权办理的单位继续办理，您不需要重新申请。` },
  'case.withdrawn': { title: '申请已撤回', text: (facts) => `您已撤回“${facts.item}”的申请（办件编号 ${facts.number}）。` },
  'case.cancelled': { title: '办理已终止', text: (facts) => `${yours(facts)}已终止办理，理由见通知文书。` },
}
