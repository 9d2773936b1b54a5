import { roles } from '#app/core/tenancy/roles'

const token = (key: string) => `{{${key}}}`
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
/** The longest first: one name may begin another. */
const byLength = Object.entries(roles).toSorted(([, one], [, other]) => other.length - one.length)

/** Roles carry the name of their database; an export says instead which of ours it means. */
export const withoutDatabase = (sql: string) =>
  byLength.reduce((text, [key, name]) => text.replaceAll(quoted(name), token(key)).replaceAll(new RegExp(`\\b${RegExp.escape(name)}\\b`, 'g'), token(key)), sql)

/** The names of this database again. Within a literal a name stands bare, elsewhere it needs no quotes as long as it is a plain word. */
export const forThisDatabase = (sql: string) => byLength.reduce((text, [key, name]) => text.replaceAll(token(key), name), sql)
