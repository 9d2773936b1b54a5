import { chineseDay } from '#app/onestop/cases/notices/chinese_day'
import type { NoticeKind } from '#app/onestop/cases/notices/notice'
import type { NoticeFacts } from '#app/onestop/cases/notices/notice_facts'

type Paragraphs = (facts: NoticeFacts) => string[]

const licenceLaw = '《中华人民共和国行政许可法》'
const ground = ({ act }: NoticeFacts) => (act.legalBasis ? `依据：${act.legalBasis}。` : '依据：待核。')

/** The text of each kind of notice. */
export const paragraphsOf: Record<NoticeKind, Paragraphs> = {
  receipt: ({ submittedOn, itemName, authority }) => [
    `您于 ${chineseDay(submittedOn)}提交的“${itemName}”申请材料已收到，由${authority}办理。是否受理将另行告知。`,
    '凭办件编号和查询码可在网上查询办理进度。查询码请妥善保管。',
  ],
  acceptance: (facts) => [
    `您于 ${chineseDay(facts.submittedOn)}提交的“${facts.itemName}”申请，经审查，申请材料齐全、符合法定形式，现予以受理。`,
    ...(facts.isLicence ? [`依据：${licenceLaw}第三十二条。`] : []),
    facts.dueOn
      ? `承诺办结时限为受理之日起 ${facts.committedDays} 个工作日，至 ${chineseDay(facts.dueOn)}。依法不计入时限的时间除外。`
      : `承诺办结时限为受理之日起 ${facts.committedDays} 个工作日。依法不计入时限的时间除外。`,
  ],
  supplement: ({ itemName, supplement, isLicence }) => [
    `您提交的“${itemName}”申请，经审查，申请材料不齐全或者不符合法定形式。现将需要补正的全部内容一次性告知如下：`,
    `请于 ${chineseDay(supplement!.dueOn)}前提交补正材料。`,
    ...(isLicence ? [`依据：${licenceLaw}第三十二条第一款第四项。`] : []),
  ],
  rejection: (facts) => [`您提交的“${facts.itemName}”申请，经审查，决定不予受理。`, `理由：${facts.act.opinion}`, ground(facts)],
  suspension: ({ itemName, suspension, isLicence }) => [
    `您申请的“${itemName}”需要${suspension!.reason}，所需时间至 ${chineseDay(suspension!.until)}。`,
    suspension!.article45 && isLicence
      ? `依据${licenceLaw}第四十五条，上述时间不计入规定的期限。`
      : '上述时间暂停计算承诺办结时限；是否影响法定时限：待核。',
  ],
  extension: ({ itemName, extension, act, isLicence }) => [
    `您申请的“${itemName}”不能在规定期限内办结，经本机关负责人批准，延长 ${extension!.days} 个工作日。`,
    `理由：${act.opinion}`,
    ...(isLicence ? [`依据：${licenceLaw}第四十二条第一款。`] : []),
  ],
  decision: (facts) =>
    facts.permitted
      ? [
          `您申请的“${facts.itemName}”，经审查，符合规定的条件，决定准予。`,
          ...(facts.isLicence ? [`依据：${licenceLaw}第三十八条第一款。`] : []),
          ...(facts.resultName ? [`办理结果：${facts.resultName}。`] : []),
        ]
      : [
          `您申请的“${facts.itemName}”，经审查，决定不予${facts.isLicence ? '许可' : '办理'}。`,
          `理由：${facts.act.opinion}`,
          ...(facts.isLicence ? [`依据：${licenceLaw}第三十八条第二款。`] : [ground(facts)]),
        ],
  transfer: ({ itemName, transfer, act }) => [
    `您提交的“${itemName}”申请不属于本机关管辖，现移送${transfer!.to}办理。您不需要重新申请，已经计算的办理时限继续计算。`,
    `理由：${act.opinion}`,
    `依据：${act.legalBasis}（由移送机关填写，待核）。`,
  ],
  hand_out: ({ itemName, handOut, resultName }) => [
    `“${itemName}”的办理结果${resultName ? `（${resultName}）` : ''}已${
      { window: `由${handOut!.receiver}在窗口领取`, post: `寄出，收件人${handOut!.receiver}`, electronic: `以电子方式送达${handOut!.receiver}` }[handOut!.way]
    }。`,
  ],
}
