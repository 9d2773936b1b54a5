import type { ItemCard } from '#app/onestop/service_items/queries/item_card'

export interface Filters {
  audience?: 'person' | 'entity'
  theme?: string
  department?: string
  level?: number
}

const tests: { [name in keyof Filters]-?: (item: ItemCard, wanted: NonNullable<Filters[name]>) => boolean } = {
  audience: (item, wanted) => (wanted === 'person' ? item.forPerson : item.forEntity),
  theme: (item, wanted) => item.themes.includes(wanted),
  department: (item, wanted) => item.department === wanted,
  level: (item, wanted) => item.levels.includes(wanted),
}

/** The items that all filters let through, or all but one of them. */
export const filtered = (items: ItemCard[], filters: Filters, except?: keyof Filters) =>
  items.filter((item) =>
    (Object.keys(tests) as (keyof Filters)[]).every(
      (name) => name === except || filters[name] === undefined || (tests[name] as any)(item, filters[name])
    )
  )

const count = (values: (string | number)[]) =>
  [...Map.groupBy(values, (value) => value)].map(([value, all]) => ({ value, count: all.length }))

/** What each filter still offers beside the others, with the number of items behind it. */
export const facetsOf = (items: ItemCard[], filters: Filters) => ({
  theme: count(filtered(items, filters, 'theme').flatMap(({ themes }) => themes)).sort((a, b) => b.count - a.count),
  department: count(filtered(items, filters, 'department').map(({ department }) => department)).sort((a, b) => b.count - a.count),
  level: count(filtered(items, filters, 'level').flatMap(({ levels }) => levels)).sort((a, b) => Number(a.value) - Number(b.value)),
})
