import { readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import { BaseSeeder } from '@adonisjs/lucid/seeders'
import { loadYears } from '#app/core/calendar/load_years'
import { yearsOf } from '#app/core/calendar/read_published'
import { currentTransaction, withLoading } from '#app/core/tenancy/doors'

/** Working days 2024–2026 as published. Years somebody has loaded already are left alone. */
export default class extends BaseSeeder {
  async run() {
    const file = app.makePath('database/data/cn_workday_exceptions_2024_2026.json')
    const years = yearsOf(JSON.parse(await readFile(file, 'utf8')))
    await withLoading(async () => {
      const { rows } = await currentTransaction().rawQuery('select distinct year from calendar_years')
      const known = rows.map(({ year }: { year: number }) => year)
      await loadYears(years.filter(({ year }) => !known.includes(year)), { source: '国务院办公厅节假日安排', by: '系统' })
    })
  }
}
