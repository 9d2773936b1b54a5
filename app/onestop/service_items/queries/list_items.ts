import { inAnyDoor } from '#app/core/tenancy/doors'
import { enough } from '#app/onestop/service_items/catalogue/rank'
import { facetsOf, filtered, type Filters } from '#app/onestop/service_items/queries/facets_of'
import { readCards } from '#app/onestop/service_items/queries/read_cards'
import { searchItems } from '#app/onestop/service_items/queries/search_items'

export const pageSize = 20

/** Items by words and filters, best answer first, with what the filters still offer. With no answer: the nearest as suggestions. */
export const listItems = ({ q = '', page = 1, ...filters }: Filters & { q?: string; page?: number }) =>
  inAnyDoor(async () => {
    const all = await readCards()
    const scores = q.trim() ? await searchItems(q, all.length) : undefined
    const byScore = [...all].sort((a, b) => (scores?.get(b.no) ?? 0) - (scores?.get(a.no) ?? 0) || a.no - b.no)
    const answers = byScore.filter(({ no }) => !scores || (scores.get(no) ?? 0) >= enough)
    const found = filtered(answers, filters)
    return {
      items: found.slice((page - 1) * pageSize, page * pageSize),
      total: found.length,
      pages: Math.max(1, Math.ceil(found.length / pageSize)),
      facets: facetsOf(answers, filters),
      suggestions: found.length ? [] : (answers.length ? answers : byScore.filter(({ no }) => scores?.get(no))).slice(0, 5),
    }
  })
