import { buildMongoQueryMatcher } from '@casl/ability'

interface Field {
  field: string
  value: unknown
}
interface Tools {
  get(object: object, field: string): unknown
  compare(a: unknown, b: unknown): number
}

const isMissing = (value: unknown) => value === null || value === undefined

/** A missing value is neither smaller nor greater than any other. */
const ordered =
  (holds: (order: number) => boolean) =>
  ({ field, value }: Field, object: object, { get, compare }: Tools) => {
    const actual = get(object, field)
    return !isMissing(actual) && holds(compare(actual, value))
  }

/** Judges one record by the conditions of a rule, with the same meaning of null as the where-clause of the list. */
export const matchConditions = buildMongoQueryMatcher({}, {
  lt: ordered((order) => order < 0),
  lte: ordered((order) => order <= 0),
  gt: ordered((order) => order > 0),
  gte: ordered((order) => order >= 0),
  exists: ({ field, value }: Field, object: object, { get }: Tools) => !isMissing(get(object, field)) === value,
} as any)
