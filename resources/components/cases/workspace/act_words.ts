/** How the workspace offers an act: the address it is sent to, what its button says, and what that brings about. */
interface ActWords {
  noun: string
  /** On the button. */
  title: string
  /** As the one primary act: act and effect. */
  effect?: string
  /** Writing something is part of it. */
  opinion?: string
  phrases?: string[]
  /** Opens a dialog instead of acting at once. */
  dialog?: 'refuse' | 'supplement' | 'receiver' | 'reason' | 'suspend' | 'extend' | 'handOut' | 'handOver' | 'handOutPlace'
  /** Red: it ends the case or goes against the applicant. */
  bad?: boolean
}

export const actWords: Record<string, ActWords> = {
  prereview: { noun: 'prereview', title: '预审通过', effect: '预审通过，转窗口收件' },
  intake: { noun: 'intake', title: '收件', effect: '收件，转受理' },
  accept: { noun: 'acceptance', title: '受理', effect: '受理，出具受理通知书', phrases: ['材料齐全', '符合法定形式', '予以受理'] },
  agree: { noun: 'agreement', title: '同意报送', effect: '同意，报送下一环节', opinion: '审查意见', phrases: ['情况属实', '材料齐全', '符合规定条件', '拟同意'] },
  permit: { noun: 'permission', title: '准予', effect: '准予，出具决定书', opinion: '决定意见', phrases: ['同意审查意见', '符合规定条件', '准予'] },
  conclude: { noun: 'conclusion', title: '办结', effect: '办结，移交窗口出件' },
  hand_out: { noun: 'hand-out', title: '出件', effect: '出件，核对身份后交付', dialog: 'handOut' },
  give_opinion: { noun: 'opinion', title: '答复意见', effect: '答复意见，退回主办人', opinion: '答复意见', phrases: ['同意', '无意见'] },
  claim: { noun: 'claim', title: '签收' },
  release: { noun: 'release', title: '退回待领' },
  request_supplement: { noun: 'supplement-request', title: '一次性补正', dialog: 'supplement' },
  transfer: { noun: 'transfer', title: '转办', dialog: 'receiver' },
  ask_opinion: { noun: 'opinion-request', title: '征求意见', dialog: 'receiver' },
  return: { noun: 'return', title: '退回', dialog: 'reason' },
  hand_over_result: { noun: 'hand-out-place', title: '转其他窗口', dialog: 'handOutPlace' },
  suspend: { noun: 'suspension', title: '特别程序', dialog: 'suspend' },
  resume: { noun: 'resumption', title: '恢复办理', dialog: 'reason' },
  extend: { noun: 'extension', title: '延长期限', dialog: 'extend' },
  hand_over: { noun: 'hand-over', title: '移送管辖', dialog: 'handOver' },
  undo: { noun: 'undo', title: '撤回上一步', dialog: 'reason' },
  disagree: { noun: 'disagreement', title: '建议不予', dialog: 'refuse', bad: true },
  deny: { noun: 'denial', title: '不予', dialog: 'refuse', bad: true },
  reject: { noun: 'rejection', title: '不予受理', dialog: 'refuse', bad: true },
  cancel: { noun: 'cancellation', title: '终止办理', dialog: 'reason', bad: true },
}

/** The act of each stage that carries the case on. */
export const primaries = ['give_opinion', 'prereview', 'intake', 'accept', 'agree', 'permit', 'conclude', 'hand_out']
