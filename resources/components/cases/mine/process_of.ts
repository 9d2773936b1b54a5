import { publicMoment } from '~/components/cases/day_words'
import type { OwnCase } from '~/components/cases/mine/own_case'

interface Event {
  at: string
  title: string
  text?: string
}

const said: Record<string, string> = { supplement: '一次性告知补正的全部内容', suspension: '特别程序期间停止计算时限', extension: '延长办理期限', transfer: '移送有管辖权的机关办理' }
const ways: Record<string, string> = { window: '已在窗口领取', post: '已寄出', electronic: '已电子送达' }

/** 办理过程: milestones, notices and what the applicant did, newest first. */
export function processOf(kase: OwnCase) {
  const events: Event[] = [
    ...kase.milestones.flatMap(({ title, at }) => (at && title !== '领取' ? [{ at, title: title === '提交' ? (kase.channel === 'portal' ? '您已提交申请' : '窗口已收件') : title === '决定' && kase.resultTitle ? `决定：${kase.resultTitle}` : title }] : [])),
    ...kase.notices.flatMap(({ at, kind, title }) => (said[kind] ? [{ at, title: `出具《${title}》`, text: said[kind] }] : [])),
    ...kase.supplements.flatMap(({ suppliedAt, items }) => (suppliedAt ? [{ at: suppliedAt, title: '已提交补正', text: `${items.length} 份材料` }] : [])),
    ...(kase.handOut ? [{ at: kase.handOut.at, title: '领取', text: ways[kase.handOut.way] }] : []),
    ...(kase.rating ? [{ at: kase.rating.at, title: `您已评价：${kase.rating.name}` }] : []),
  ]
  return events
    .sort((a, b) => b.at.localeCompare(a.at))
    .map(({ at, title, text }, n) => ({ state: n === 0 ? ('now' as const) : ('done' as const), title, at: publicMoment(at), text }))
}
