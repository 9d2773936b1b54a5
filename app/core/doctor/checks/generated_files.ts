import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ill, well } from '#app/core/doctor/finding'

const barrels = { 'server/controllers.ts': '**/*_controller.ts', 'server/events.ts': '**/events/*.ts', 'server/listeners.ts': '**/listeners/*.ts' }
const repair = '请执行 npm run codegen'

/** The generated barrels: whether they are there and name every file they should. */
export function checkGeneratedFiles(root: string) {
  for (const [barrel, pattern] of Object.entries(barrels)) {
    const path = join(root, '.adonisjs', barrel)
    if (!existsSync(path)) return ill('生成文件', `缺 .adonisjs/${barrel}`, repair)
    const index = readFileSync(path, 'utf8')
    const left = globSync(pattern, { cwd: join(root, 'app') }).filter((file) => !index.includes(`'#app/${file.replace(/\.ts$/, '')}'`))
    if (left.length) return ill('生成文件', `.adonisjs/${barrel} 里没有 ${left[0]}`, repair)
  }
  return well('生成文件', '齐全')
}
