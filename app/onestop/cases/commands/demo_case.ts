import { readFileSync } from 'node:fs'
import { BaseCommand, flags } from '@adonisjs/core/ace'
import env from '#start/env'
import { dataPath } from '#app/core/environment/data_dir'
import { runDemoCase } from '#app/onestop/cases/demo/demo_case'
import { levels, type LevelName } from '#app/onestop/cases/demo/places'
import { Refused } from '#app/onestop/cases/demo/refused'
import { closingLines, stepLine } from '#app/onestop/cases/demo/report'
import { StoppedThere } from '#app/onestop/cases/demo/stopped_there'

/** Needs the running product, and its demonstration accounts; opens no database itself. */
export default class DemoCase extends BaseCommand {
  static commandName = 'demo:case'
  static description = 'Drive one case from submission to rating through the running product, as the demonstration accounts'

  @flags.string({ description: 'Where it runs; default: this copy' })
  declare url?: string

  @flags.string({ description: 'Code of the item, MZ009 for example', default: 'MZ009' })
  declare item: string

  @flags.string({ description: 'Name or 12-digit code of the town', default: '根子镇' })
  declare town: string

  @flags.string({ description: 'portal or window', default: 'window' })
  declare channel: string

  @flags.string({ description: 'Where it is handed in: village, town, county or city', default: 'village' })
  declare at: string

  @flags.string({ description: 'Stop after this act (take_in, submit, request_supplement, accept, review, decide …) and leave the case there' })
  declare until?: string

  @flags.boolean({ description: 'Print one JSON document instead of lines' })
  declare json?: boolean

  async run() {
    let done = 0
    try {
      const { channel, at } = this.checked()
      const report = await runDemoCase({
        url: (this.url ?? `http://${env.get('HOST')}:${env.get('PORT')}`).replace(/\/$/, ''),
        password: passwordOfDemo(),
        item: this.item.toUpperCase(),
        town: this.town,
        channel,
        at,
        until: this.until,
        browser: { headers: { 'x-forwarded-for': someAddress() } },
        onStep: (step) => {
          done++
          if (!this.json) console.log(stepLine(step))
        },
      })
      if (this.json) console.log(JSON.stringify(report, null, 2))
      else closingLines(report).forEach((line) => console.log(line))
    } catch (error) {
      if (error instanceof StoppedThere) return this.tellStopped(error)
      if (!(error instanceof Refused)) throw error
      console.error(`✗ 第 ${done + 1} 步没有办成：${error.message}`)
      this.exitCode = 1
    }
  }

  private tellStopped({ stopped, message }: StoppedThere) {
    console.log(this.json ? JSON.stringify(stopped, null, 2) : `${message}　办理页 ${stopped.links.desk}`)
  }

  private checked() {
    if (this.channel !== 'portal' && this.channel !== 'window') throw new Refused('--channel 应为 portal（网上）或 window（窗口）')
    if (!(this.at in levels)) throw new Refused('--at 应为 village、town、county 或 city')
    return { channel: this.channel as 'portal' | 'window', at: this.at as LevelName }
  }
}

function passwordOfDemo(): string {
  try {
    return JSON.parse(readFileSync(dataPath('demo_accounts.json'), 'utf8'))[0].password
  } catch {
    throw new Refused('这里没有演示账号：只有用自带数据库启动（npm start）的演示环境才有')
  }
}

/** Each run is somebody else, from somewhere else: limits for one visitor do not add up over runs. */
const someAddress = () => `10.${[0, 0, 0].map(() => 1 + Math.floor(Math.random() * 254)).join('.')}`
