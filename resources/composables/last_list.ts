const key = 'desk-list'

/** Remembers the address of the list one works through, filters and page included, for as long as this tab lives. */
export const rememberList = (address: string) => sessionStorage.setItem(key, address)

/** Where 返回 leads: the list as it was left. */
export const lastList = () => sessionStorage.getItem(key) ?? '/desk/cases'
