const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The draft an address names; anything else names none. */
export const draftIn = (said: unknown) => (typeof said === 'string' && uuid.test(said) ? said.toLowerCase() : undefined)
