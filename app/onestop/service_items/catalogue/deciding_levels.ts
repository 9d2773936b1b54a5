import { levelOf, levelWords } from '#app/onestop/service_items/catalogue/level'
import type { RawItem } from '#app/onestop/service_items/catalogue/raw_item'

const decides = ['受理审批', '审核审定']

/**
 * The levels whose places decide the item. 受理办理 decides where nobody above does, and where the item is done on the spot (即办);
 * otherwise it only accepts for the place above, as 受理初审 and 代收件 do.
 */
export function decidingLevels({ levels, levelRoles, caseType }: Pick<RawItem, 'levels' | 'levelRoles' | 'caseType'>) {
  const above = levels.some((level) => decides.includes(levelRoles[level] ?? ''))
  return levelWords
    .filter((level) => {
      const role = levelRoles[level] ?? ''
      return decides.includes(role) || (role === '受理办理' && (!above || caseType === 1))
    })
    .map(levelOf)
}
