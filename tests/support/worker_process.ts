import { on, once } from 'node:events'
import { fork, type ChildProcess } from 'node:child_process'
import app from '@adonisjs/core/services/app'

/** A worker in a process of its own, with the scribe of `#tests/support/outbox` as consumer of `tests.*`. `hang`: it stands still after the first effect. */
export async function startedWorker({ hang = false, entry = 'tests/support/worker_entry.ts' } = {}) {
  const child = fork(app.makePath(entry), {
    cwd: app.makePath(),
    execArgv: ['--import=@poppinss/ts-exec'],
    env: { ...process.env, HANG: hang ? '1' : '' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  return child
}

/** Waits for the worker's word; what the framework itself tells its parent does not count. */
export async function told(child: ChildProcess, word: 'open' | 'effect done') {
  for await (const [message] of on(child, 'message')) if (message === word) return
}

export async function ended(child: ChildProcess) {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return { code: child.exitCode, signal: child.signalCode }
}

/** Waits until it is so; answers whether it became so in time. */
export async function becomes(isSo: () => Promise<boolean>, seconds = 20) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await new Promise((next) => setTimeout(next, 100))) {
    if (await isSo()) return true
  }
  return false
}
