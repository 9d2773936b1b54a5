const key = 'desk-list'

interface Kept {
  address: string
  /** The cases of the page, in order. */
  cases: string[]
}

/** Remembers the list one works through, filters and page included, for as long as this tab lives. */
export const rememberList = (kept: Kept) => sessionStorage.setItem(key, JSON.stringify(kept))

/** The list as it was left: where 返回 leads, and what comes before and after a case. */
export function lastList(): Kept {
  try {
    return JSON.parse(sessionStorage.getItem(key)!) ?? { address: '/desk/cases', cases: [] }
  } catch {
    return { address: '/desk/cases', cases: [] }
  }
}
