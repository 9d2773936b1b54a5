import { test } from '@japa/runner'
import { currentTransaction, withLoading, withPublic } from '#app/core/tenancy/doors'
import { loadItems } from '#app/onestop/service_items/catalogue/load_items'

const rows = async (sql: string, bindings: any[] = []) => (await currentTransaction().rawQuery(sql, bindings)).rows
const state = () =>
  withPublic(async () => ({
    items: await rows('select no, code, version from items order by no'),
    codes: await rows('select item_no, tenant_no, implement_code from item_offers order by 1, 2'),
    versions: await rows(`select item_no, version, encode(digest, 'hex') as digest from item_versions order by 1, 2`),
  }))

test.group('Catalogue', () => {
  test('holds 199 items, each with a version and somebody who decides it; codes are unique and of 31 characters', async ({ assert }) => {
    const { items, codes, versions } = await state()
    assert.lengthOf(items, 199)
    assert.lengthOf(versions, 199)
    assert.lengthOf(new Set(codes.map(({ item_no }: any) => item_no)), 199)
    assert.lengthOf(new Set(codes.map(({ implement_code }: any) => implement_code)), codes.length)
    assert.isTrue(codes.every(({ implement_code }: any) => implement_code.length === 31))
  })

  test('loaded again keeps numbers, codes and versions', async ({ assert }) => {
    const before = await state()
    await withLoading(loadItems)
    assert.deepEqual(await state(), before)
  })

  test('a code once made is kept, though the body now has another', async ({ assert }) => {
    await assert.rejects(
      () =>
        withLoading(async () => {
          const code = async () => (await rows('select implement_code from item_offers where tenant_no = 440981000000 order by item_no limit 1'))[0].implement_code
          const kept = await code()
          await rows(`update departments set credit_code = reverse(credit_code) where tenant_no = 440981000000`)
          await loadItems()
          assert.equal(await code(), kept)
          throw new Error('undo all of it')
        }),
      'undo all of it'
    )
  })

  test('what a version says cannot be changed, nor taken away', async ({ assert }) => {
    await assert.rejects(() => withLoading(() => rows(`update item_versions set body = '{}' where item_no = 1`)), /keeps what was once written/)
    await assert.rejects(() => withLoading(() => rows('delete from item_versions where item_no = 1')), /keeps what was once written/)
  })

  test('the public reads it and writes nothing', async ({ assert }) => {
    await assert.rejects(() => withPublic(() => rows(`update items set name = 'x'`)), /permission denied/)
    await assert.rejects(() => withPublic(() => rows('select * from item_serials')), /permission denied/)
  })
})
