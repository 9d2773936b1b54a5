import type { ItemView } from '#modules/onestop/service_items'

const unitOf = ({ unit }: Pick<ItemView['statutory'], 'unit'>) => (unit === '自然日' ? 'nd' : 'wd')

/** The promised and the statutory limit of an item as facts of its procedure. Some statutes count natural days. */
export const limitFacts = ({ committed, statutory }: Pick<ItemView, 'committed' | 'statutory'>) => ({
  committedDays: committed.days ?? 0,
  committedUnit: unitOf(committed),
  statutoryDays: statutory.days,
  statutoryUnit: unitOf(statutory),
})
