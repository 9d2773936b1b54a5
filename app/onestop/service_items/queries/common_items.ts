import { inAnyDoor } from '#app/core/tenancy/doors'
import { finding } from '#app/onestop/service_items/catalogue/finding'
import { readCards } from '#app/onestop/service_items/queries/read_cards'

/** What the home page offers first, for persons and for entities. */
export const commonItems = () =>
  inAnyDoor(async () => {
    const cards = new Map((await readCards()).map((card) => [card.code, card]))
    const pick = (codes: string[]) => codes.flatMap((code) => cards.get(code) ?? [])
    const { person, entity } = finding().common
    return { person: pick(person), entity: pick(entity) }
  })
