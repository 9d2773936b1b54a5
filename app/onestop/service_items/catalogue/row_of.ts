import { spell } from '#app/core/search/spell'
import type { Finding } from '#app/onestop/service_items/catalogue/finding'
import { levelOf } from '#app/onestop/service_items/catalogue/level'
import type { RawItem } from '#app/onestop/service_items/catalogue/raw_item'
import { termsOf } from '#app/onestop/service_items/catalogue/terms_of'
import { themesOf } from '#app/onestop/service_items/catalogue/themes'

/** An item as the list of items holds it, with the terms it is found by. */
export function rowOf(no: number, raw: RawItem, finding: Finding) {
  const found = { code: raw.id, name: raw.name, department: raw.dept, themes: themesOf(raw, finding.themes), ...spell(raw.name) }
  return {
    no,
    ...found,
    type_code: raw.itemTypeCode,
    for_person: raw.applicantTypes.includes('自然人'),
    for_entity: raw.applicantTypes.includes('企业法人'),
    levels: raw.levels.map(levelOf),
    instant: raw.caseType === 1,
    terms: termsOf({ ...found, everyday: finding.everyday[raw.id] ?? [] }),
  }
}
