import { sm3 } from '#app/core/crypto/sm3'
import { currentTransaction } from '#app/core/tenancy/doors'
import { canonicalJson } from '#app/onestop/forms/canonical_json'
import { faultsOf } from '#app/onestop/forms/engine/check_definition'
import type { FormDefinition } from '#app/onestop/forms/engine/definition'
import { FormFaulty, VersionFrozen } from '#app/onestop/forms/errors'

/** Publishes forms in the open door. The same version twice is nothing new; the same version with other content is refused. */
export async function publishForms(definitions: FormDefinition[], generalCode?: string) {
  for (const form of definitions) {
    const faults = faultsOf(form)
    if (faults.length) throw new FormFaulty(`${form.title}：${faults.map(({ at, text }) => `${at} ${text}`).join('；')}`)
  }
  const trx = currentTransaction()
  await trx
    .insertQuery()
    .table('forms')
    .multiInsert(definitions.map(({ code, title }) => ({ code, title, general: code === generalCode })))
    .onConflict('code')
    .merge(['title', 'general'])
  const versions = definitions.map((definition) => ({
    form_code: definition.code,
    version: definition.version,
    definition: JSON.stringify(definition),
    digest: sm3(canonicalJson(definition)),
  }))
  await trx.insertQuery().table('form_versions').multiInsert(versions).onConflict(['form_code', 'version']).ignore()
  for (const { form_code: code, version, digest } of versions) {
    const kept = await trx.from('form_versions').where({ form_code: code, version }).select('digest').first()
    if (!digest.equals(kept.digest)) throw new VersionFrozen(`${code} 第 ${version} 版已经发布，内容不能再改，请另存为新版本`)
  }
}
