/** A phone's line is shared by few files at a time, or all of them crawl. */
const most = 2
let running = 0
const waiting: (() => void)[] = []

/** Does the work when its turn comes. */
export async function inTurn<T>(work: () => Promise<T>) {
  if (running >= most) await new Promise<void>((go) => waiting.push(go))
  running++
  try {
    return await work()
  } finally {
    running--
    waiting.shift()?.()
  }
}
