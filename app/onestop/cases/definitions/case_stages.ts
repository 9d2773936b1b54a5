import type { Stage } from '#app/core/procedures/definition'

type Acceptor = 'owner' | 'town'

const online = { fact: 'channel', is: 'portal' }

/** 预审：网上申请先看材料是否齐全；只能通过、要求补正或转办，不作法律上的拒绝。 */
export const prereview = (tenant: Acceptor): Stage => ({
  id: 'prereview',
  title: '预审',
  word: 'prereview',
  kind: 'task',
  after: [],
  when: online,
  seats: [{ tenant, role: 'window' }],
  acts: ['pass', 'request_supplement', 'transfer', 'delegate'],
})

/** 收件：网上申请预审通过后由窗口收件；窗口申请在收件时已经发生。 */
export const intake = (tenant: Acceptor): Stage => ({
  id: 'intake',
  title: '收件',
  word: 'intake',
  kind: 'task',
  after: ['prereview'],
  when: online,
  seats: [{ tenant, role: 'window' }],
  acts: ['pass', 'transfer'],
})

/** 受理：受理、一次性告知补正或不予受理。 */
export const accept = (tenant: Acceptor): Stage => ({
  id: 'accept',
  title: '受理',
  word: 'acceptance',
  kind: 'task',
  after: ['intake'],
  seats: [{ tenant, role: 'window' }],
  onRefuse: 'finish',
  signed: true,
  acts: ['pass', 'refuse', 'request_supplement', 'return', 'transfer', 'delegate'],
})

/** 镇街初审。 */
export const firstReview: Stage = {
  id: 'first_review',
  title: '镇街初审',
  word: 'review',
  kind: 'task',
  after: ['accept'],
  seats: [{ tenant: 'town', role: 'reviewer' }],
  onRefuse: 'next',
  acts: ['pass', 'refuse', 'return', 'transfer', 'delegate'],
}

/** 审查：主管部门承办人审查，提出意见报送决定。 */
export const review = (after: string[]): Stage => ({
  id: 'review',
  title: '审查',
  word: 'review',
  kind: 'task',
  after,
  seats: [{ tenant: 'owner', role: 'reviewer', department: 'owner' }],
  onRefuse: 'next',
  acts: ['pass', 'refuse', 'return', 'transfer', 'delegate'],
})

/** 决定：准予或不予。 */
export const decide: Stage = {
  id: 'decide',
  title: '决定',
  word: 'decision',
  kind: 'task',
  after: ['review'],
  seats: [{ tenant: 'owner', role: 'chief', department: 'owner' }],
  onRefuse: 'next',
  signed: true,
  acts: ['pass', 'refuse', 'return', 'transfer', 'delegate'],
}

/** 即办件由窗口当场决定。 */
export const decideAtOnce: Stage = {
  ...decide,
  after: ['accept'],
  seats: [{ tenant: 'owner', role: 'window' }],
}

/** 办结：制作结果、移交出件。 */
export const conclude: Stage = {
  id: 'conclude',
  title: '办结',
  word: 'conclusion',
  kind: 'task',
  after: ['decide'],
  seats: [{ tenant: 'owner', role: 'issuer', department: 'owner' }],
  final: true,
  acts: ['pass', 'transfer'],
}

/** 出件：在收件地窗口核对身份后领取，或寄出、电子送达。 */
export const handOut = (after: string): Stage => ({
  id: 'hand_out',
  title: '出件',
  word: 'hand_out',
  kind: 'task',
  after: [after],
  seats: [{ tenant: 'intake', role: 'window' }],
  final: true,
  acts: ['pass', 'transfer', 'hand_over'],
})
