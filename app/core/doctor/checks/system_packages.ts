import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ill, well, type Finding } from '#app/core/doctor/finding'

const FONT = 'usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'
const DAY = 86_400_000
/** Unpacked packages get no security updates; after so many days they should be fetched anew. */
const OLD_AFTER = 30

const unpacked = (system: string) => (existsSync(system) ? readdirSync(system, { withFileTypes: true }).filter((one) => one.isDirectory() && one.name !== 'font-cache') : [])

/** The Chinese fonts, and how old the packages are that were unpacked rather than installed. */
export function checkSystemPackages(dataDir: string, now = Date.now()): Finding[] {
  const system = join(dataDir, 'system')
  const hasFonts = ['/', join(system, 'fonts-noto-cjk')].some((root) => existsSync(join(root, FONT)))
  const ages = unpacked(system).map(({ name }) => ({ name, days: Math.floor((now - statSync(join(system, name)).ctimeMs) / DAY) }))
  const old = ages.filter(({ days }) => days > OLD_AFTER)
  return [
    hasFonts ? well('中文字体', 'Noto CJK') : ill('中文字体', '没有 Noto CJK', '请执行 npm test（会自动取来），或 apt-get install fonts-noto-cjk'),
    old.length
      ? ill('自取的软件包', old.map(({ name, days }) => `${name} 已 ${days} 天`).join('、'), `请删掉 ${system} 后重新启动，会取最新的`)
      : well('自取的软件包', ages.length ? ages.map(({ name, days }) => `${name} ${days} 天`).join('、') : '无，用的是系统自带的'),
  ]
}
