import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BaseCommand, flags } from '@adonisjs/core/ace'
import { judge, type RunTest } from '#app/core/requirements/judge'
import { readRequirements } from '#app/core/requirements/requirement'

/** Titles as they stand in the sources: whatever is quoted after `test(`. */
const TITLE = /\btest\(\s*(['"`])((?:\\.|(?!\1)[\s\S])*)\1/g

export default class RequirementsStatus extends BaseCommand {
  static commandName = 'requirements:status'
  static description = 'Count the requirement rows by state; refuse done rows that no passing test shows'

  @flags.boolean({ description: 'Print JSON' })
  declare json: boolean

  async run() {
    const read = (path: string) => readFileSync(this.app.makePath(path), 'utf8')
    const titles = globSync('tests/**/*.spec.ts', { cwd: this.app.makePath() }).flatMap((file) => [...read(file).matchAll(TITLE)].map((match) => match[2]))
    const run = this.lastRun()
    const { counts, unproven } = judge(readRequirements(read('docs/requirements.tsv')), titles, run?.tests)
    this.exitCode = unproven.length ? 1 : 0

    if (this.json) return this.logger.log(JSON.stringify({ counts, unproven, run: run?.at ?? null }))
    this.logger.log(Object.entries(counts).map(([state, count]) => `${state} ${count}`).join(' · '))
    this.logger.log(run ? `按 ${run.at} 的测试运行核对` : '还没有完整的测试运行（npm test），只核对了标题')
    for (const { id, why } of unproven) this.logger.error(`${id}：${why}`)
  }

  private lastRun(): { at: string; tests: RunTest[] } | undefined {
    const file = join(process.env.DATA_DIR ?? this.app.makePath('data'), 'test/last_run.json')
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  }
}
