import type { Data } from '@generated/data'
import { audienceWords, limitWords } from '~/components/service_items/limit_words'

type Guide = Data.Onestop.ServiceItems.Guide

/** One field of 基本信息: its words and, where the value is doubtful, why. */
export interface Basic {
  name: string
  value: string
  pending?: string | null
}

const missing = '未提供'
const levels = ['', '市级', '县级', '镇（街道）级', '村（社区）级']
const depths: Record<string, string> = { III: '三级（网上申报、窗口核验）', IV: '四级（全程网办）' }
const yes = (one: boolean) => (one ? '是' : '否')

/** The standard fields of a guide. What the data lack reads 未提供; what depends on the place asks for one. */
export function basicsOf({ common, item }: Guide): Basic[] {
  const pending = (field: string) => item?.pending.find((one) => one.field === field)?.why
  const here = (value?: string | null) => (item ? (value ?? missing) : '选择办理地点后显示')
  return [
    { name: '事项名称', value: common.name },
    { name: '事项类型', value: common.type },
    { name: '基本编码', value: common.basicCode, pending: pending('基本编码') ?? '基本编码为合成，待业主提供' },
    { name: '实施编码', value: here(item?.implementCode), pending: pending('实施编码') },
    { name: '实施主体', value: here(item?.department.name) },
    { name: '主体性质', value: missing },
    { name: '行使层级', value: here(item && levels[item.authority.level]) },
    { name: '权力来源', value: missing },
    { name: '服务对象', value: audienceWords(common.applicantKinds.includes('person'), common.applicantKinds.includes('entity')) },
    { name: '办件类型', value: common.instant ? '即办件' : '承诺件' },
    { name: '法定办结时限', value: limitWords(common.statutory.days, common.statutory.unit), pending: common.statutory.pending },
    { name: '法定时限来源', value: common.statutory.source.replace('（编者知识，需核对）', '') },
    { name: '承诺办结时限', value: limitWords(item?.committed.days ?? common.committedDays, common.committedUnit), pending: item ? item.committed.pending : '承诺时限由编者拟定，待实施主体确认' },
    { name: '到办事现场次数', value: `${common.visits} 次` },
    { name: '办理深度', value: depths[common.onlineDepth] ?? missing },
    { name: '办理形式', value: '网上办理、窗口办理' },
    { name: '通办范围', value: common.crossRegion ?? missing },
    { name: '告知承诺制', value: yes(common.onCommitment) },
    { name: '可以预约', value: yes(common.appointable) },
    { name: '联办机构', value: missing },
    { name: '中介服务', value: missing },
    { name: '数量限制', value: missing },
    { name: '年检年报', value: missing },
    { name: '物流快递', value: missing },
    { name: '网上支付', value: common.fee.charged ? missing : '不涉及' },
    { name: '事项版本', value: `第 ${common.version} 版${item?.overrideVersion ? `，本级第 ${item.overrideVersion} 次修改` : ''}` },
  ]
}
