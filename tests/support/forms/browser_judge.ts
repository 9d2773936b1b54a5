import app from '@adonisjs/core/services/app'
import type { Page } from 'playwright'
import { build } from 'vite'
import type { Answers, Context, FormDefinition } from '#app/onestop/forms/engine/definition'

/** The engine as pages get it, built for the oldest browser we promise to work in (Chromium 86), as one script. */
async function engineForTheFloor() {
  const [built] = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'chrome86',
      lib: { entry: app.makePath('tests/support/forms/verdict.ts'), name: 'engine', formats: ['iife'] },
    },
  })) as { output: { code: string }[] }[]
  return built.output[0].code
}

export async function browserJudge(page: Page) {
  await page.goto('about:blank')
  await page.addScriptTag({ content: await engineForTheFloor() })
  return (form: FormDefinition, cases: [Answers, Context][]): Promise<string[]> =>
    page.evaluate(([on, all]) => all.map(([answers, context]) => (globalThis as any).engine.verdict(on, answers, context)), [form, cases] as const)
}
