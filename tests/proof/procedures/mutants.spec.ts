import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { mutants } from '#tests/support/procedures/mutants'

const run = promisify(execFile)
const runs = 1500 * Number(process.env.PROOF_SCALE ?? 1)

/** A copy of the pure engine and its properties, with one defect. */
function copyWith({ file, from, to }: (typeof mutants)[number]) {
  mkdirSync(app.makePath('tmp'), { recursive: true })
  const folder = mkdtempSync(app.makePath('tmp/mutant-'))
  for (const part of ['app/core/procedures', 'app/core/calendar', 'tests/support/procedures', 'database/data/cn_workday_exceptions_2024_2026.json']) {
    cpSync(app.makePath(part), join(folder, part), { recursive: true })
  }
  for (const part of ['package.json', 'tsconfig.json']) cpSync(app.makePath(part), join(folder, part))
  symlinkSync(app.makePath('node_modules'), join(folder, 'node_modules'))
  const path = join(folder, 'app/core/procedures', `${file}.ts`)
  const source = readFileSync(path, 'utf8')
  if (!source.includes(from)) throw new Error(`${file}.ts has changed: the defect has no place any more`)
  writeFileSync(path, source.replace(from, to))
  return folder
}

async function judge(folder: string) {
  try {
    await run(process.execPath, ['--import=@poppinss/ts-exec', 'tests/support/procedures/judge_mutant.ts', String(runs)], { cwd: folder, timeout: 300_000 })
    return null
  } catch (error: any) {
    if (error.code !== 1 || !error.stdout) throw error
    return error.stdout.trim() as string
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test.group('Procedures: defects put in on purpose', () => {
  test('without a defect nothing is noticed', async ({ assert }) => {
    assert.isNull(await judge(copyWith({ defect: '', file: 'apply', from: '', to: '' })))
  })

  for (const mutant of mutants) {
    test(`noticed: ${mutant.defect}`, async ({ assert }) => {
      assert.isNotNull(await judge(copyWith(mutant)))
    })
  }
})
