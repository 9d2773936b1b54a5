import { spawn, type ChildProcess } from 'node:child_process'
import { lstatSync, mkdtempSync, readlinkSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import app from '@adonisjs/core/services/app'

/** Nothing of the test run may lead a copy to the test run's own servers. */
const { PATH, HOME, LANG } = process.env

export const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => done(port))
    })
  })

/** As root the servers' data lie elsewhere, behind links. */
function removeWithLinks(folder: string) {
  for (const name of ['postgres', 'redis']) {
    const link = join(folder, name)
    if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) rmSync(dirname(readlinkSync(link)), { recursive: true, force: true })
  }
  rmSync(folder, { recursive: true, force: true })
}

/** A folder for the data of a copy, and its end. */
export function dataFolder() {
  const path = mkdtempSync(join(tmpdir(), 'egov-proof-'))
  return { path, remove: () => removeWithLinks(path) }
}

/** One `npm start` of this project with data and port of its own, and everything it said. */
export class Copy {
  words = ''
  #launcher?: ChildProcess
  #ended?: Promise<number | null>

  constructor(
    readonly dataDir: string,
    readonly port: number
  ) {}

  get url() {
    return `http://127.0.0.1:${this.port}`
  }

  get pid() {
    return this.#launcher!.pid!
  }

  /** Answers when it is ready or has given up, and says which: true, or its exit code. */
  start(env: Record<string, string> = {}): Promise<true | number | null> {
    this.words = ''
    const launcher = spawn(process.execPath, [app.makePath('bin/launcher/index.js'), 'start'], {
      env: { PATH, HOME, LANG, DATA_DIR: this.dataDir, PORT: String(this.port), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#launcher = launcher
    this.#ended = new Promise((done) => launcher.on('exit', done))
    return new Promise((done) => {
      for (const stream of [launcher.stdout, launcher.stderr]) {
        stream.on('data', (chunk) => {
          this.words += chunk
          if (this.words.includes('ready: http')) done(true)
        })
      }
      this.#ended!.then(done)
    })
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM') {
    this.#launcher?.kill(signal)
    await this.#ended
  }
}
