import { createHash } from 'node:crypto'
import { connect, createServer } from 'node:net'
import { sleep } from './run.js'

// An abstract socket belongs to the kernel: it is taken atomically and goes with its process, even after kill -9.
const address = (subject) => `\0egov-${createHash('sha256').update(subject).digest('hex').slice(0, 32)}`

/** Holds `subject` for this process; returns undefined, or the pid that holds it. One that is going, or about to notice that it must, is waited for. */
export async function hold(subject, { isLeaving = () => false, patience = 1500 } = {}) {
  for (const began = Date.now(); ; await sleep(100)) {
    const holder = await tryHold(subject, isLeaving)
    if (!holder || (!holder.endsWith('leaving') && Date.now() - began > patience)) return holder
  }
}

function tryHold(subject, isLeaving) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.on('error', () => {}).end(`${process.pid}${isLeaving() ? ' leaving' : ''}`))
    server.on('error', (error) => (error.code === 'EADDRINUSE' ? whoHolds(subject).then(resolve) : reject(error)))
    server.listen(address(subject), () => resolve(undefined))
    server.unref()
    release.set(subject, () => server.close())
  })
}

const release = new Map()
const whoHolds = (subject) =>
  new Promise((resolve) => {
    connect(address(subject)).on('data', (answer) => resolve(String(answer))).on('error', () => resolve('leaving'))
  })

/** Whether another process holds `subject` now. */
export const isHeld = async (subject) => (await whoHolds(subject)) !== 'leaving'

/** Two first starts in one folder must not install into each other. */
export async function oneAtATime(subject, work) {
  while (await hold(subject)) await sleep(100)
  try {
    return await work()
  } finally {
    release.get(subject)()
  }
}
