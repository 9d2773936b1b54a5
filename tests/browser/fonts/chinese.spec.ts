import { globSync, readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'

const FAMILIES = ['sans-serif', 'serif', 'monospace']
/** Code points that no font can have: they show what a missing glyph looks like. */
const NO_CHARACTERS = ['\u{10fffe}', '\u2fe0']
/** Rare ones, of names and places, beside those that the interface and the names of places use. */
const RARE = [...'䶮龘𠮷垌埇㙍']

const chineseIn = (text: string) => text.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/gu) ?? []

function charactersInUse() {
  const files = globSync(['resources/**/*.vue', 'database/data/*divisions*.csv'], { cwd: app.makePath() })
  return [...new Set([...RARE, ...files.flatMap((file) => chineseIn(readFileSync(app.makePath(file), 'utf8')))])].filter((one) => one !== '\u3000')
}

test.group('Chinese', () => {
  test('every character in use has a glyph of its own in {$self}')
    .with(FAMILIES)
    .run(async ({ assert, browserContext }, family) => {
      const characters = charactersInUse()
      assert.isAbove(characters.length, 200)
      const page = await browserContext.newPage()
      const missing = await page.evaluate(
        ({ characters, strangers, family }) => {
          const canvas = document.createElement('canvas')
          ;[canvas.width, canvas.height] = [40, 40]
          const pen = canvas.getContext('2d', { willReadFrequently: true })!
          pen.font = `24px ${family}`
          const drawn = (character: string) => {
            pen.clearRect(0, 0, 40, 40)
            pen.fillText(character, 4, 30)
            return String(pen.getImageData(0, 0, 40, 40).data)
          }
          const nothing = new Set([drawn(' '), ...strangers.map(drawn)])
          return characters.filter((character) => nothing.has(drawn(character)))
        },
        { characters, strangers: NO_CHARACTERS, family }
      )
      assert.deepEqual(missing, [])
    })
})
