/** What a condition may compare with. */
export type Value = string | number | boolean | null

export type Comparison = Partial<{
  $eq: Value
  $ne: Value
  $in: Value[]
  $nin: Value[]
  $lt: number
  $lte: number
  $gt: number
  $gte: number
  $exists: boolean
}>

/** Attribute → the value it equals, or comparisons that all hold. */
export type Conditions = Record<string, Value | Comparison>

export const isComparison = (wanted: unknown): wanted is Comparison => typeof wanted === 'object' && wanted !== null

/** Every comparison in a row: attribute, operator, operand. */
export const comparisons = (conditions: Conditions): [field: string, operator: keyof Comparison, operand: any][] =>
  Object.entries(conditions).flatMap(([field, wanted]) =>
    isComparison(wanted)
      ? Object.entries(wanted).map(([operator, operand]) => [field, operator, operand] as [string, keyof Comparison, unknown])
      : [[field, '$eq', wanted] as [string, keyof Comparison, unknown]]
  )
