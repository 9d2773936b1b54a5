import type { Definition } from '#app/core/procedures/definition'
import { sm3 } from '#app/core/crypto/sm3'
import { DefinitionChanged, DefinitionInvalid } from '#app/core/procedures/errors'
import { problemsOf } from '#app/core/procedures/problems_of'
import { currentTransaction } from '#app/core/tenancy/doors'

const known = new Map<string, Definition>()

/** A published definition; published ones never change, so each is read once. Inside any door. */
export async function definitionOf(key: string, version: number): Promise<Definition> {
  const id = `${key}@${version}`
  const hit = known.get(id)
  if (hit) return hit
  const { rows } = await currentTransaction().rawQuery('select body from definitions where key = ? and version = ?', [key, version])
  if (!rows[0]) throw new Error(`No published definition ${id}`)
  known.set(id, rows[0].body)
  return rows[0].body
}

/** The newest published version. Inside any door. */
export async function latestDefinition(key: string) {
  const { rows } = await currentTransaction().rawQuery('select max(version) as version from definitions where key = ?', [key])
  if (!rows[0].version) throw new Error(`No published definition ${key}`)
  return definitionOf(key, rows[0].version)
}

/** Checks and publishes. The same again changes nothing; another content under the same version is refused. Inside `withLoading`. */
export async function publish(definitions: Definition[]) {
  for (const definition of definitions) {
    const problems = problemsOf(definition)
    if (problems.length) throw new DefinitionInvalid(`流程 ${definition.key} 有误：${problems.join('；')}`)
  }
  for (const definition of definitions) {
    const { key, version, title } = definition
    const body = JSON.stringify(definition)
    const digest = sm3(body)
    await currentTransaction().rawQuery(
      'insert into definitions (key, version, title, body, digest) values (?, ?, ?, ?, ?) on conflict do nothing',
      [key, version, title ?? key, body, digest] as any[]
    )
    const { rows } = await currentTransaction().rawQuery('select digest from definitions where key = ? and version = ?', [key, version])
    if (!digest.equals(rows[0].digest)) throw new DefinitionChanged(`流程 ${key} 第 ${version} 版已发布，内容不同的须另发新版本`)
  }
}
