import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemPackages } from './system_packages.js'

const CJK = 'usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'
const CHROMIUM = 'usr/lib/chromium/chromium'

/** The environment in which the browser tests run: Chromium and fonts with Chinese, got like any other package. */
export async function testTools({ system, logs }) {
  const common = { system, logs }
  const fonts = await systemPackages({ ...common, packages: ['fonts-noto-cjk'], files: [CJK], neededMb: 250 })
  const browser = await systemPackages({ ...common, packages: ['chromium'], files: [CHROMIUM], neededMb: 1200 })
  return {
    TEST_CHROMIUM: browser.path(CHROMIUM),
    // For the browser alone: Node must not load these libraries.
    TEST_CHROMIUM_LIBRARIES: browser.environment.LD_LIBRARY_PATH ?? '',
    FONTCONFIG_FILE: fontsConfiguration(fonts.path('usr/share/fonts'), system),
  }
}

/** An own file always: what fonts the machine has besides must not change a picture. */
function fontsConfiguration(folder, dir) {
  mkdirSync(dir, { recursive: true, mode: 0o711 })
  const prefer = (family, font) => `<alias binding="strong"><family>${family}</family><prefer><family>${font}</family></prefer></alias>`
  const families = [prefer('sans-serif', 'Noto Sans CJK SC'), prefer('serif', 'Noto Serif CJK SC'), prefer('monospace', 'Noto Sans Mono CJK SC')]
  const file = join(dir, 'fonts.conf')
  writeFileSync(file, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${join(dir, 'font-cache')}</cachedir>${families.join('')}</fontconfig>\n`)
  return file
}
