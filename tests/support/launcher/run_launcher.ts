import { spawn } from 'node:child_process'
import app from '@adonisjs/core/services/app'

const { PATH, HOME, LANG } = process.env

/** One run of the launcher to its end: `restore …`, `ace …`; nothing of this test run leads it to this run's servers. */
export const runLauncher = (args: string[], env: Record<string, string>) =>
  new Promise<{ code: number | null; words: string }>((done) => {
    const child = spawn(process.execPath, [app.makePath('bin/launcher/index.js'), ...args], { env: { PATH, HOME, LANG, NO_COLOR: '1', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    let words = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (words += chunk))
    child.on('exit', (code) => done({ code, words }))
  })
