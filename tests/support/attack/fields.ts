import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import app from '@adonisjs/core/services/app'

const known = new Map<string, string[]>()

/** Every name that a module reads from a request: in its validators, its controllers and what they call. */
export function fieldsOf(folder: string | undefined): string[] {
  if (!folder) return ['q']
  const found = known.get(folder) ?? read(app.makePath(folder))
  known.set(folder, found)
  return found
}

function read(folder: string) {
  const names = new Set<string>(['q', 'page', 'sort', 'scope'])
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue
    const text = readFileSync(join(folder, file), 'utf8')
    const sayings = [/^\s+'?(\w+)'?: (?:vine\.|\w+\()/gm, /input\('(\w+)'/g, ...(file.includes('validators') ? [/^\s+(\w+):? ?[,{]?$/gm] : [])]
    for (const saying of sayings) for (const [, name] of text.matchAll(saying)) names.add(name)
    for (const [, list] of text.matchAll(/\{ ([\w, ]+) \} = (?:ctx\.)?request\.(?:qs|all|only)\(/g)) list.split(', ').forEach((name) => names.add(name))
  }
  return [...names]
}
