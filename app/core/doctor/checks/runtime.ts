import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ill, well } from '#app/core/doctor/finding'

/** The Node we run on and whether the locked packages are those installed. */
export function checkRuntime(root: string) {
  const isRight = process.versions.node.startsWith('24.')
  const stamp = join(root, 'node_modules/.installed-lock')
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
  const isInstalled = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock
  return [
    isRight ? well('运行环境', `Node ${process.version}`) : ill('运行环境', `Node ${process.version}，应为 24`, '请用 npm run ace -- doctor'),
    isInstalled ? well('依赖', '与 package-lock.json 一致') : ill('依赖', '与 package-lock.json 不一致', '请执行 npm start（会重新安装），或 npm ci'),
  ]
}
