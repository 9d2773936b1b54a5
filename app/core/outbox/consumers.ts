import type { ConsumerClass, LazyConsumer } from '#app/core/outbox/consumer'

const declared: { pattern: string; load: LazyConsumer }[] = []
let loaded: Promise<{ pattern: string; consumer: ConsumerClass }[]> | undefined

/** `case.accepted`, or `case.*` for all that begins so. Modules declare theirs in the provider. */
export function addConsumer(pattern: string, load: LazyConsumer) {
  declared.push({ pattern, load })
  loaded = undefined
  return () => {
    declared.splice(declared.findIndex((one) => one.load === load && one.pattern === pattern), 1)
    loaded = undefined
  }
}

const all = () =>
  (loaded ??= Promise.all(declared.map(async ({ pattern, load }) => ({ pattern, consumer: (await load()).default }))))

const matches = (pattern: string, topic: string) =>
  pattern.endsWith('*') ? topic.startsWith(pattern.slice(0, -1)) : topic === pattern

export async function consumersOf(topic: string) {
  const found = (await all()).filter(({ pattern }) => matches(pattern, topic)).map(({ consumer }) => consumer)
  return [...new Set(found)]
}

/** Who listens to what, in this process. */
export const allListeners = () => all()

/** All consumers this process knows, by key. */
export const knownConsumers = async () => new Map((await all()).map(({ consumer }) => [consumer.key, consumer]))
