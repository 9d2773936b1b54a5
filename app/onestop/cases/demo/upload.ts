import { randomUUID } from 'node:crypto'
import type { Browser } from '#app/onestop/cases/demo/browser'
import { Refused } from '#app/onestop/cases/demo/refused'
import { samplePdf } from '#app/onestop/cases/demo/sample_pdf'

/** Sends one material, as the upload field does: announced, then its bytes. Answers with the upload's id. */
export async function upload(browser: Browser, name: string) {
  const id = randomUUID()
  const sample = samplePdf(`演示材料：${name}`)
  await browser.post('/files/uploads', { id, name: `${name.replaceAll(/[\\/:*?"<>|]/g, '、')}.pdf`, size: sample.length })
  const { state, reason } = await browser.put(`/files/uploads/${id}?offset=0`, sample)
  if (state !== 'done') throw new Refused(`材料“${name}”：${reason ?? '没有传完'}`)
  return id
}
