import { refusals } from './messages.js'

const shapes = { DATABASE_URL: /^postgres(ql)?:\/\/[^@/]+@[^/]+\/[^/?]+/, REDIS_URL: /^rediss?:\/\/[^/]+/ }

/** The servers that the caller brings, if any; an address that cannot be one is refused before anything starts. */
export function outsideServers() {
  const given = Object.keys(shapes).filter((name) => process.env[name])
  for (const name of given) if (!shapes[name].test(process.env[name])) throw refusals.badAddress(name)
  return Object.fromEntries(given.map((name) => [name, process.env[name]]))
}
