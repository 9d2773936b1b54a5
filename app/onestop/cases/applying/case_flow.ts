import type { ItemView } from '#modules/onestop/service_items'
import type { CaseFlow } from '#app/onestop/cases/definitions/case_procedures'

/** 即办件 are decided on the spot; where the county decides what towns accept (受理), the town accepts; else the authority does all. */
export function flowOf({ instant, authority, intake }: Pick<ItemView, 'instant' | 'authority' | 'intake'>): CaseFlow {
  if (instant) return 'on_the_spot'
  return authority.level < 3 && intake.town?.includes('受理') ? 'town_accepts' : 'owner_accepts'
}
