import { globSync } from 'node:fs'
import { join } from 'node:path'
import { modules } from '#config/modules'
import { ill, well } from '#app/core/doctor/finding'

/** The folders of modules against config/modules.ts. */
export function checkMap(root: string) {
  const folders = [...globSync('{foundation,onestop,monitoring,projects}/*', { cwd: join(root, 'app') }), 'shell']
  const names = Object.keys(modules)
  const [strange, missing] = [folders.filter((one) => !names.includes(one)), names.filter((one) => !folders.includes(one))]
  if (strange.length) return ill('模块地图', `没有登记：${strange.join('、')}`, '请写进 config/modules.ts')
  if (missing.length) return ill('模块地图', `登记了却没有：${missing.join('、')}`, '请用 make:module 建立，或从 config/modules.ts 删去')
  return well('模块地图', `${names.length} 个模块`)
}
