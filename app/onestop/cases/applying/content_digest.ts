import { sm3 } from '#app/core/crypto/sm3'
import type { ApplicationInput } from '#app/onestop/cases/applying/application_input'

/** Digest of what is handed in: the same start with other content is refused instead of answered with the former result. */
export const contentDigest = ({ itemCode, placeNo, scenario, answers, materials, receive }: ApplicationInput) =>
  sm3(JSON.stringify([itemCode, placeNo, sorted(scenario), sorted(answers), materials, sorted(receive)]))

const sorted = (record: object) => Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1))
