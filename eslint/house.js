import typescript from '@typescript-eslint/parser'
import vue from 'vue-eslint-parser'
import string from '@adonisjs/core/helpers/string'
import { leakproof } from './leakproof.js'
import { walls } from './walls.js'

const wall = (...closed) => ({ 'house/walls': ['error', closed] })
const relative = ['^\\.', 'say where it lives: use an alias']
const generated = ['^#generated/', 'the barrels hold all modules: only routes.ts and provider.ts may open them']
const database = ['^@adonisjs/lucid/services/db$', 'go through a door of #app/core/tenancy/doors']

const plugins = ['^#plugins/', 'the platform never imports a plugin: it speaks to a contract']

const either = (names) => names.map((name) => `${name}$`).join('|') || '$'
const insides = (name) => [`^#app/(?!core/|${name}/)`, 'the inside of another module is closed: use its front door, #modules/…']
const fronts = (name, modules) => [`^#modules/(?!${either(modules[name])})`, `config/modules.ts gives ${name} no leave for this`]

/** One barrel holds the controllers, events and listeners of every module; a module takes its own only. */
function ownBranch(name) {
  const [area, module] = name.split('/').map((part) => string.camelCase(part))
  const branch = "MemberExpression[object.object.name=/^(controllers|events|listeners)$/]"
  return {
    selector: `${branch}:not([object.property.name="${area}"][property.name="${module}"])`,
    message: `Only the branch ${area}.${module} of a barrel belongs to ${name}`,
  }
}

const ofModule = (name, modules) => [
  { files: [`app/${name}/**/*.ts`], rules: wall(relative, plugins, generated, database, insides(name), fronts(name, modules)) },
  {
    files: [`app/${name}/{routes,provider}.ts`],
    rules: {
      ...wall(relative, plugins, database, insides(name), fronts(name, modules)),
      'no-restricted-syntax': ['error', ownBranch(name)],
    },
  },
]

/** The rules of the house, made from a map of modules. */
export const house = (modules) => [
  { ignores: ['build', 'tmp', 'public', '.adonisjs', 'data'] },
  { plugins: { house: { rules: { walls, leakproof } } } },
  { files: ['**/*.ts'], languageOptions: { parser: typescript } },
  { files: ['**/*.vue'], languageOptions: { parser: vue, parserOptions: { parser: typescript } } },
  {
    files: ['app/core/**/*.ts'],
    rules: wall(relative, plugins, ['^#(app/(?!core/)|modules/|generated/)', 'core is the ground: it knows no module']),
  },
  { files: ['app/**/*.ts'], rules: { 'house/leakproof': 'error' } },
  ...Object.keys(modules).flatMap((name) => ofModule(name, modules)),
  {
    // The one server folder that pages share: it imports nothing but itself, so that both sides judge by the same code.
    files: ['app/onestop/forms/engine/*.ts'],
    rules: wall(['^(?!\\./(types/)?\\w+\\.js$).', 'the engine imports nothing but itself']),
  },
  {
    files: ['app/onestop/forms/engine/types/*.ts'],
    rules: wall(['^(?!\\.\\.?/\\w+\\.js$).', 'the engine imports nothing but itself']),
  },
  {
    files: ['resources/**/*.{ts,vue}'],
    rules: wall(
      ['^(#|node:|(\\.\\./)+(app|config|start|database)/)', 'pages run in the browser: types come from @generated/…'],
      ['^@forms/.*\\.\\./', 'only the engine of the forms is shared'],
      ['^@adonisjs/(?!inertia/(vue|helpers)$)', 'pages run in the browser']
    ),
  },
]
