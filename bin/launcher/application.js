import { spawn } from 'node:child_process'
import cluster from 'node:cluster'
import { existsSync } from 'node:fs'
import { get } from 'node:http'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { cleanEnvironment } from './ace.js'
import { openLog } from './logs.js'

const execArgv = ['--disable-sigusr1']
const leaveWithParent = ['--import', new URL('leave_with_parent.js', import.meta.url).href]

/** One web process per core and the worker, as kept. They are not told the owner of the database. */
export function keepApplication(supervisor, { root, logs }, environment) {
  // Round robin loses for ever what it was handing to a process that is killed: the caller hangs. Shared accepting does not.
  cluster.schedulingPolicy = cluster.SCHED_NONE
  const words = openLog(join(logs, 'web.log'))
  cluster.setupPrimary({ exec: join(root, 'bin/server.js'), args: [], execArgv, cwd: root, stdio: ['ignore', words, words, 'ipc'] })
  // cluster.fork adds this process's own environment to what it is given.
  for (const name of ['DATABASE_URL', 'REDIS_URL']) delete process.env[name]
  const kept = Array.from({ length: availableParallelism() }, (_, i) => supervisor.keepWeb(`web-${i + 1}`, environment))

  const worker = join(root, 'bin/worker.js')
  if (existsSync(worker)) kept.push(supervisor.keep('worker', () => startWorker(worker, root, logs, environment)))
  return kept
}

function startWorker(worker, root, logs, environment) {
  const words = openLog(join(logs, 'worker.log'))
  return spawn(process.execPath, [...execArgv, ...leaveWithParent, worker], { cwd: root, env: { ...cleanEnvironment(), ...environment }, stdio: ['ignore', words, words, 'ipc'], detached: true })
}

/** Asked where we listen; an address for all interfaces is asked on loopback. */
export const isServing = (host, port) =>
  new Promise((answer) => {
    const request = get({ host: host === '0.0.0.0' ? '127.0.0.1' : host, port, path: '/health/ready', agent: false, timeout: 5000 }, (response) => answer(response.resume().statusCode === 200))
    request.on('error', () => answer(false)).on('timeout', () => request.destroy())
  })
