import { readFile, readdir } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import { currentTransaction } from '#app/core/tenancy/doors'
import { publishForms } from '#app/onestop/forms/actions/publish_forms'
import type { FormDefinition } from '#app/onestop/forms/engine/definition'

const read = async (path: string) => JSON.parse(await readFile(app.makePath('database/data', path), 'utf8'))

/** The forms we bring along, and which items are applied for with them. */
export async function loadForms() {
  const { general, items } = await read('form_items.json')
  const names = (await readdir(app.makePath('database/data/forms'))).filter((name) => name.endsWith('.json')).sort()
  await publishForms((await Promise.all(names.map((name) => read(`forms/${name}`)))) as FormDefinition[], general)
  await currentTransaction()
    .insertQuery()
    .table('form_items')
    .multiInsert(Object.entries(items).map(([item_code, form_code]) => ({ item_code, form_code })))
    .onConflict('item_code')
    .merge()
}
