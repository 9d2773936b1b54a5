import app from '@adonisjs/core/services/app'
import vue from '@vitejs/plugin-vue'
import type { Page } from 'playwright'
import { build } from 'vite'

/** The components as built for the browser floor, once for all specs. */
let built: Promise<{ script: string; style: string }> | undefined

async function bundle() {
  const output = (await build({
    configFile: false,
    root: app.makePath(),
    logLevel: 'silent',
    plugins: [vue()],
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: { '~/': app.makePath('resources/'), '@forms/': app.makePath('app/onestop/forms/engine/') } },
    build: { write: false, target: 'chrome86', lib: { entry: app.makePath('tests/support/pages/form_fixture.ts'), name: 'page', formats: ['iife'] } },
  })) as { output: { type: string; fileName: string; code?: string; source?: string }[] }[]
  const files = output[0].output
  return { script: files.find(({ type }) => type === 'chunk')!.code!, style: files.find(({ fileName }) => fileName.endsWith('.css'))!.source! }
}

/** Opens one form in the browser, on the address of the server, so that it may ask it for places. */
export async function openFixture(page: Page, fixture: object) {
  const { script, style } = await (built ??= bundle())
  const html = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>表单</title><style>${style}
    body{background:#fff;font-size:16px;line-height:1.7}main{max-width:880px;margin:0 auto;padding:16px}</style></head>
    <body><main><h1>表单</h1><div id="app"></div></main><script>window.fixture=${JSON.stringify(fixture).replaceAll('<', '\\u003c')}</script></body></html>`
  await page.route('**/fixture', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
  await page.goto('/fixture')
  await page.addScriptTag({ content: script })
}
