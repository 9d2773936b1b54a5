import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ace } from './ace.js'
import { fingerprint } from './fingerprint.js'
import { nowhere } from './nowhere.js'
import { oneAtATime } from './single_copy.js'

const SOURCES = ['ace.js', 'adonisrc.ts', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'app', 'bin', 'config', 'database', 'plugins', 'public', 'resources', 'start', 'tests/bootstrap.ts', 'tests/support']
const made = (file) => file.startsWith('public/assets/') || file.startsWith('bin/launcher/')

/** Barrels, types of pages and routes, made from the folders there are. */
export const generateFiles = ({ project, logs }) => ace(project, ['codegen'], { environment: nowhere, log: join(logs, 'build.log') })

/** The built application, made anew when a source has changed; the answer is its folder. */
export async function ensureBuild({ project, logs }, environment, say) {
  const root = join(project, 'build')
  const stamp = join(root, '.made-from')
  await oneAtATime(`${project} build`, async () => {
    const wanted = fingerprint(project, SOURCES, made)
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
    say('正在构建程序…… / building…')
    // A fresh clone has none of the generated files that the build takes for granted.
    await generateFiles({ project, logs })
    await ace(project, ['build'], { environment, log: join(logs, 'build.log') })
    writeFileSync(stamp, wanted)
  })
  return root
}
