import { BaseModel, column } from '@adonisjs/lucid/orm'
import { test } from '@japa/runner'
import { blindIndex } from '#app/core/crypto/blind_index'
import { encrypted } from '#app/core/crypto/encrypted_column'
import { SealBroken } from '#app/core/crypto/errors'
import { currentTransaction, withLoading } from '#app/core/tenancy/doors'

class Person extends BaseModel {
  static table = 'subjects'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare name: string

  @column()
  declare idDigest: Buffer

  @encrypted('subjects.id_number')
  declare idNumber: string | null

  @encrypted('subjects.phone')
  declare phone: string | null
}

const number = '440999199001017654'
const person = () =>
  withLoading(() =>
    Person.updateOrCreate({ idDigest: blindIndex('id', number) }, { name: '列加密示例', idNumber: number, phone: null })
  )
const raw = async (sql: string, bindings: any[] = []) => (await withLoading(() => currentTransaction().rawQuery(sql, bindings))).rows

test.group('Encrypted column', (group) => {
  group.teardown(() => raw('delete from subjects where name = ?', ['列加密示例']))

  test('the store shows no number, the model does, and serialisation leaves it out', async ({ assert }) => {
    const { id } = await person()
    const [row] = await raw('select id_number, phone from subjects where id = ?', [id])
    assert.isFalse(row.id_number.includes(number))
    assert.isNull(row.phone)
    const found = await withLoading(() => Person.findByOrFail('idDigest', blindIndex('id', number)))
    assert.equal(found.idNumber, number)
    assert.isNull(found.phone)
    assert.notProperty(found.serialize(), 'idNumber')
    assert.isFalse(found.$isDirty)
  })

  test('a value moved to another column does not open', async ({ assert }) => {
    const { id } = await person()
    await raw('update subjects set phone = id_number where id = ?', [id])
    await assert.rejects(() => withLoading(() => Person.findOrFail(id)), SealBroken)
    await raw('update subjects set phone = null where id = ?', [id])
  })
})
