import { subjectRights, type GrantTemplate } from '#app/core/authorization/abilities'
import { comparisons, isComparison, type Conditions } from '#app/core/authorization/conditions'
import { GrantRefused } from '#app/core/authorization/errors'
import { isPlaceholder } from '#app/core/authorization/placeholders'

const isValue = (value: unknown) => value === null || ['string', 'number', 'boolean'].includes(typeof value)
const isNumber = (value: unknown) => (typeof value === 'number' && Number.isFinite(value)) || isPlaceholder(value)
const isList = (value: unknown) => Array.isArray(value) && value.every(isValue)

const operands: Record<string, (operand: unknown) => boolean> = {
  $eq: isValue,
  $ne: isValue,
  $in: isList,
  $nin: isList,
  $lt: isNumber,
  $lte: isNumber,
  $gt: isNumber,
  $gte: isNumber,
  $exists: (operand) => typeof operand === 'boolean',
}

/** Refuses what could not be judged alike in a list and on one record. Asked whenever a grant is saved. */
export function checkGrant<T extends Omit<GrantTemplate, 'scope'>>(grant: T): T {
  const subject = subjectRights(grant.subject)
  if (!subject) throw new GrantRefused(`没有“${grant.subject}”这类对象`)
  if (!Object.hasOwn(subject.verbs, grant.verb)) throw new GrantRefused(`“${subject.title}”没有“${grant.verb}”这项操作`)
  if ((grant as { inverted?: unknown }).inverted) throw new GrantRefused('权限只能授予，不能写成“不得”')
  for (const field of grant.fields ?? []) {
    if (!Object.hasOwn(subject.fields ?? {}, field)) throw new GrantRefused(`“${subject.title}”没有“${field}”这个字段`)
  }
  checkConditions(grant.conditions ?? {})
  return grant
}

function checkConditions(conditions: Record<string, unknown>) {
  for (const [field, wanted] of Object.entries(conditions)) {
    if (wanted === undefined) throw new GrantRefused(`条件“${field}”没有值`)
    if (Array.isArray(wanted) || (isComparison(wanted) && !Object.keys(wanted).length)) throw new GrantRefused(`条件“${field}”没有说明怎样比较`)
  }
  for (const [field, operator, operand] of comparisons(conditions as Conditions)) {
    if (!/^[a-z][A-Za-z0-9]*$/.test(field)) throw new GrantRefused(`条件“${field}”不是字段名`)
    if (!Object.hasOwn(operands, operator)) throw new GrantRefused(`条件“${field}”用了不支持的比较“${operator}”`)
    if (!operands[operator](operand)) throw new GrantRefused(`条件“${field}”的值不适合“${operator}”`)
    for (const value of [operand].flat()) {
      if (typeof value === 'string' && value.includes('${') && !isPlaceholder(value)) throw new GrantRefused(`条件“${field}”引用了不存在的“${value}”`)
    }
  }
}
