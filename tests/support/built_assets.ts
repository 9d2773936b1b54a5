import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'

const sources = ['resources/**/*.{ts,vue,css,json}', 'app/onestop/forms/engine/**/*.ts', '.adonisjs/client/**/*.ts', 'vite.config.ts', 'package.json']

function digestOfSources() {
  const digest = createHash('sha256')
  for (const file of globSync(sources, { cwd: app.makePath() }).sort()) digest.update(file).update(readFileSync(app.makePath(file)))
  return digest.digest('hex')
}

/** Browser tests see the front end as it will be served; it is built when its sources have changed. Others are content with any build. */
export async function builtAssets({ fresh }: { fresh: boolean }) {
  const stamp = app.makePath('public/assets/.vite/sources')
  const isBuilt = existsSync(stamp)
  if (isBuilt && (!fresh || readFileSync(stamp, 'utf8') === digestOfSources())) return
  const digest = digestOfSources()
  execFileSync(process.execPath, [app.makePath('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: app.makePath(),
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  mkdirSync(app.makePath('public/assets/.vite'), { recursive: true })
  writeFileSync(stamp, digest)
  // Vite's service looked for a build when it was made.
  const vite = await app.container.make('vite')
  vite.hasManifestFile = true
}
