/** What somebody typed to search by: trimmed, not long, without what a database cannot hold. Null when there is nothing. */
export const wordsOf = (text: unknown) => (typeof text === 'string' && text.replaceAll('\0', '').trim().slice(0, 50)) || null
