import type { ConsistencyCheck } from '#app/core/consistency/consistency_check'
import { rowsOfAll } from '#app/core/consistency/rows_of_all'

/** A check that one query can answer: it selects `row` and `says` of each row in disorder. */
export const sqlCheck = (key: string, title: string, sql: string): ConsistencyCheck => ({ key, title, faults: () => rowsOfAll(sql) })
