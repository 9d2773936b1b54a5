/** What staff may do to a case, in the field's words: the engine's act, the stages it belongs to, the right it needs. */
export interface DeskAct {
  /** 中文, as buttons and histories say it. */
  title: string
  act: string
  /** On a task of one of these stages; without, an act on the case. */
  stages?: string[]
  verb: string
  /** An opinion must be written. */
  opinion?: boolean
}

const acceptance = ['accept']
const all = ['prereview', 'intake', 'accept', 'first_review', 'review', 'decide', 'conclude', 'hand_out']

export const deskActs = {
  claim: { title: '签收', act: 'claim', stages: all, verb: 'read' },
  release: { title: '退回待领', act: 'release', stages: all, verb: 'read' },
  prereview: { title: '预审通过', act: 'pass', stages: ['prereview'], verb: 'prereview' },
  intake: { title: '收件', act: 'pass', stages: ['intake'], verb: 'prereview' },
  accept: { title: '受理', act: 'pass', stages: acceptance, verb: 'accept' },
  reject: { title: '不予受理', act: 'refuse', stages: acceptance, verb: 'accept', opinion: true },
  request_supplement: { title: '一次性补正', act: 'request_supplement', stages: ['prereview', 'accept'], verb: 'accept' },
  agree: { title: '同意报送', act: 'pass', stages: ['first_review', 'review'], verb: 'review', opinion: true },
  disagree: { title: '建议不予', act: 'refuse', stages: ['first_review', 'review'], verb: 'review', opinion: true },
  permit: { title: '准予', act: 'pass', stages: ['decide'], verb: 'decide', opinion: true },
  deny: { title: '不予', act: 'refuse', stages: ['decide'], verb: 'decide', opinion: true },
  return: { title: '退回', act: 'return', stages: ['accept', 'first_review', 'review', 'decide'], verb: 'transfer', opinion: true },
  transfer: { title: '转办', act: 'transfer', stages: all, verb: 'transfer', opinion: true },
  ask_opinion: { title: '征求意见', act: 'delegate', stages: ['accept', 'first_review', 'review', 'decide'], verb: 'transfer', opinion: true },
  give_opinion: { title: '答复意见', act: 'pass', stages: ['accept', 'first_review', 'review', 'decide'], verb: 'read', opinion: true },
  conclude: { title: '办结', act: 'pass', stages: ['conclude'], verb: 'conclude' },
  hand_out: { title: '出件', act: 'pass', stages: ['hand_out'], verb: 'hand_out' },
  hand_over_result: { title: '转其他窗口出件', act: 'hand_over', stages: ['hand_out'], verb: 'hand_out' },
  suspend: { title: '启动特别程序', act: 'suspend', verb: 'suspend', opinion: true },
  resume: { title: '恢复办理', act: 'resume', verb: 'suspend' },
  extend: { title: '延长期限', act: 'extend', verb: 'extend', opinion: true },
  cancel: { title: '终止办理', act: 'cancel', verb: 'cancel', opinion: true },
  hand_over: { title: '移送管辖', act: 'move_owner', verb: 'hand_over', opinion: true },
  undo: { title: '撤回本人操作', act: 'undo', verb: 'undo' },
  urge: { title: '催办', act: 'urge', verb: 'urge' },
  supervise: { title: '督办', act: 'supervise', verb: 'supervise', opinion: true },
} satisfies Record<string, DeskAct>

export type DeskActName = keyof typeof deskActs

export const deskAct = (name: DeskActName): DeskAct => deskActs[name]
