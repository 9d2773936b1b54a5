import { subject } from '@casl/ability'
import db from '@adonisjs/lucid/services/db'
import { BaseModel, column } from '@adonisjs/lucid/orm'
import { test } from '@japa/runner'
import fc from 'fast-check'
import type { Conditions } from '#app/core/authorization/conditions'
import { rulesOf } from '#app/core/authorization/rules_for'
import { operators, whereAllowed } from '#app/core/authorization/rules_to_where'

class Probe extends BaseModel {
  static table = 'probe'
  @column({ isPrimary: true }) declare id: number
  @column() declare tenantNo: number
  @column() declare departmentId: number | null
  @column() declare stage: string | null
  @column() declare assigneeId: number | null
}

const stages = ['receive', 'review', 'decide']
const rows = Array.from({ length: 240 }, (_, id) => ({
  id,
  tenantNo: 440902000000 + (id % 7) * 1000,
  departmentId: id % 5 === 0 ? null : id % 4,
  stage: id % 11 === 0 ? null : stages[id % 3],
  assigneeId: id % 3 === 0 ? null : id % 6,
}))

const record = (shape: Record<string, fc.Arbitrary<any>>) => fc.record(shape, { noNullPrototype: true })
const small = fc.option(fc.integer({ min: 0, max: 6 }), { nil: null })
const stage = fc.option(fc.constantFrom(...stages), { nil: null })
const place = fc.integer({ min: 0, max: 8 }).map((n) => 440902000000 + n * 1000)
const comparison = (value: fc.Arbitrary<any>) =>
  fc.oneof(
    value,
    record({ $eq: value }),
    record({ $ne: value }),
    record({ $in: fc.array(value, { maxLength: 3 }) }),
    record({ $nin: fc.array(value, { maxLength: 3 }) }),
    record({ $exists: fc.boolean() })
  )
const order = (value: fc.Arbitrary<number>) =>
  fc.oneof(
    record({ $lt: value }),
    record({ $lte: value }),
    record({ $gt: value }),
    record({ $gte: value }),
    record({ $gte: value, $lt: value })
  )
const number = fc.integer({ min: 0, max: 6 })
const conditions: fc.Arbitrary<Conditions> = fc.record(
  {
    tenantNo: fc.oneof(place, order(place)),
    departmentId: fc.oneof(comparison(small), order(number)),
    stage: comparison(stage),
    assigneeId: fc.oneof(comparison(small), order(number)),
  },
  { requiredKeys: [], noNullPrototype: true }
)
const rights = fc.array(
  conditions.map((one) => ({ verb: 'read', subject: 'Probe', scope: 'city' as const, conditions: one, fields: null })),
  { maxLength: 5 }
)

type Meaning = typeof operators

/** How many of the random sets of rules give other rows by SQL than CASL's can() lets through, one by one. */
async function differences(meaning: Meaning, sets: number) {
  const trx = await db.connection('owner').transaction()
  try {
    await trx.rawQuery('create temp table probe (id int, tenant_no bigint, department_id int, stage text, assignee_id int)')
    await trx.table('probe').multiInsert(
      rows.map(({ id, tenantNo, departmentId, stage, assigneeId }) => ({ id, tenant_no: tenantNo, department_id: departmentId, stage, assignee_id: assigneeId }))
    )
    let differ = 0
    for (const set of fc.sample(rights, { numRuns: sets, seed: 20261124 })) {
      const ability = rulesOf(set)
      const one = rows.filter((row) => ability.can('read', subject('Probe', { ...row }))).map(({ id }) => id)
      const list = await whereAllowed(Probe.query({ client: trx }), ability, 'read', 'Probe', meaning).orderBy('id')
      if (one.join() !== list.map(({ id }) => id).join()) differ++
    }
    return differ
  } finally {
    await trx.rollback()
  }
}

test.group('Conditions | one record and the list', () => {
  test('600 random sets of rules: the where-clause finds what can() lets through', async ({ assert }) => {
    assert.equal(await differences(operators, 600), 0)
  })

  test('a naive not-in or not-equal would be felt', async ({ assert }) => {
    const naive: Meaning = {
      ...operators,
      $nin: (column, values) => {
        const [sql, bindings] = operators.$in(column, values)
        return [`not (${sql})`, bindings]
      },
    }
    const unequal: Meaning = { ...operators, $ne: (column, value) => ['?? <> ?', [column, value]] }
    assert.isAbove(await differences(naive, 200), 5)
    assert.isAbove(await differences(unequal, 200), 5)
  })

  test('a rule with fields opens no rows', async ({ assert }) => {
    const ability = rulesOf([{ verb: 'read', subject: 'Probe', scope: 'city', conditions: {}, fields: ['stage'] }])
    const { sql } = whereAllowed(Probe.query({ client: db.connection('owner') }), ability, 'read', 'Probe').toSQL()
    assert.include(sql, 'false')
  })

  test('an unknown attribute or operator is refused, not ignored', ({ assert }) => {
    const refused = (conditions: any) => () =>
      whereAllowed(Probe.query({ client: db.connection('owner') }), rulesOf([{ verb: 'read', subject: 'Probe', scope: 'city', conditions, fields: null }]), 'read', 'Probe').toSQL()
    assert.throws(refused({ password: 1 }), /no attribute password/)
    assert.throws(refused({ stage: { $regex: '.*' } }), /\$regex is not understood/)
  })
})
