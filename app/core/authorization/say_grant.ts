import { subjectRights, type Scope } from '#app/core/authorization/abilities'
import { comparisons, type Conditions } from '#app/core/authorization/conditions'
import type { Grant } from '#app/core/authorization/rights'

/** How far a grant reaches, in the words of the field, from narrow to wide. */
export const scopeNames: Record<Scope, string> = { own: '本人', department: '本部门', tenant: '本级', subtree: '本级及下级', city: '全市' }

const places: Record<string, string> = {
  '${actor.id}': '本人',
  '${actor.positionId}': '本岗位',
  '${actor.tenantNo}': '本级',
  '${actor.departmentId}': '本部门',
}
const said = (value: unknown): string => (value === null ? '空' : (places[String(value)] ?? String(value)))
const list = (values: unknown[]) => values.map(said).join('、')

const words: Record<string, (operand: any) => string> = {
  $eq: (value) => (value === null ? '为空' : `为${said(value)}`),
  $ne: (value) => (value === null ? '不为空' : `不为${said(value)}`),
  $in: (values) => `为${list(values)}之一`,
  $nin: (values) => `不为${list(values)}`,
  $lt: (value) => `小于${said(value)}`,
  $lte: (value) => `不大于${said(value)}`,
  $gt: (value) => `大于${said(value)}`,
  $gte: (value) => `不小于${said(value)}`,
  $exists: (yes) => (yes ? '已填写' : '未填写'),
}

/** A grant read aloud: 可以受理：本部门的办件，且阶段为 receive. */
export function sayGrant({ verb, subject, scope, conditions, fields }: Grant) {
  const rights = subjectRights(subject)
  const title = (field: string) => rights?.fields?.[field] ?? field
  const what = `${scopeNames[scope]}的${rights?.title ?? subject}`
  const only = comparisons((conditions ?? {}) as Conditions).map(([field, operator, operand]) => `，且${title(field)}${words[operator](operand)}`)
  if (fields) return `可以看到${what}的${fields.map(title).join('、')}，不脱敏${only.join('')}`
  return `可以${rights?.verbs[verb] ?? verb}：${what}${only.join('')}`
}
