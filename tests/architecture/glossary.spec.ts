import { globSync, readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import router from '@adonisjs/core/services/router'
import string from '@adonisjs/core/helpers/string'
import { test } from '@japa/runner'

/** The last table of GLOSSARY.md: a word, what to say instead, and names in which it may stand. */
const rules = readFileSync(app.makePath('GLOSSARY.md'), 'utf8')
  .split('## Words never used in names')[1]
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| word'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, word, say, unless]) => ({ word, say, unless: unless ? unless.split(', ') : [] }))

/** What is wrong with a name, word by word of its PascalCase. */
function wrongIn(name: string) {
  const words = string.pascalCase(name).match(/[A-Z][a-z0-9]*/g) ?? []
  const found = rules.filter(({ word, unless }) => words.some((one) => one === word || one === `${word}s`) && !unless.some((good) => string.pascalCase(name).includes(good)))
  return found.map(({ word, say }) => `${name}: not ${word} but ${say}`)
}

const sources = () => globSync('app/{foundation,onestop,monitoring,projects}/**/*.ts', { cwd: app.makePath() }).map((file) => readFileSync(app.makePath(file), 'utf8'))
const classes = () => sources().flatMap((source) => [...source.matchAll(/\bclass (\w+)/g)].map((match) => match[1]))
const acts = () => sources().flatMap((source) => [...source.matchAll(/\bact: '(\w+)'/g)].map((match) => match[1]))

test.group('Glossary', () => {
  test('names of classes, acts and routes use its words', ({ assert }) => {
    const routes = Object.values(router.toJSON()).flat().flatMap(({ name }) => name?.split('.') ?? [])
    assert.isNotEmpty(classes())
    assert.isNotEmpty(routes)
    assert.deepEqual([...classes(), ...acts(), ...routes].flatMap(wrongIn), [])
  })

  test('it bites, word by word', ({ assert }) => {
    assert.isAbove(rules.length, 20)
    assert.lengthOf(wrongIn('TicketsController'), 1)
    assert.lengthOf(wrongIn('close_case'), 1)
    assert.isEmpty(wrongIn('QueueTicket'))
    assert.isEmpty(wrongIn('DisclosureList'))
  })
})
