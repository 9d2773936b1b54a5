import type { WalkIn } from '~/components/cases/take_in/walk_in'

const phone = /^1[3-9]\d{9}$/
const faultsOf = (at: string, name: string, idNumber: string, number: string, isEntity = false): [string, string][] => [
  ...(name.trim().length < 2 ? [[`${at}.name`, `请填写${isEntity ? '名称' : '姓名'}`] as [string, string]] : []),
  ...(idNumber.trim().length !== 18 ? [[`${at}.idNumber`, `${isEntity ? '统一社会信用代码' : '身份证号'}应为 18 位，现在是 ${idNumber.trim().length} 位`] as [string, string]] : []),
  ...(phone.test(number.trim()) ? [] : [[`${at}.phone`, '手机号应为 11 位数字'] as [string, string]]),
]

/** What is still missing of the person at the window; check digits are the server's business. */
export function whoFaults({ kind, name, idNumber, phone: number, idChecked, consent, hasAgent, agent }: WalkIn): Record<string, string> {
  return Object.fromEntries([
    ...faultsOf('applicant', name, idNumber, number, kind === 'entity'),
    ...(hasAgent ? faultsOf('agent', agent.name, agent.idNumber, agent.phone) : []),
    ...(idChecked ? [] : [['idChecked', '请核对证件，选择核对的是原件还是电子证件']]),
    ...(consent ? [] : [['consent', '须由申请人（或经办人）当面同意，才能代为录入']]),
  ])
}
