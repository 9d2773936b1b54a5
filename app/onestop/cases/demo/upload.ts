import { randomUUID } from 'node:crypto'
import type { Browser } from '#app/onestop/cases/demo/browser'
import { Refused } from '#app/onestop/cases/demo/refused'

const sample = new TextEncoder().encode(`%PDF-1.7\n% 演示材料\n${'% \n'.repeat(300)}\ntrailer<<>>\n%%EOF\n`)

/** Sends one material, as the upload field does: announced, then its bytes. Answers with the upload's id. */
export async function upload(browser: Browser, name: string) {
  const id = randomUUID()
  await browser.post('/files/uploads', { id, name: `${name.replaceAll(/[\\/:*?"<>|]/g, '、')}.pdf`, size: sample.length })
  const { state, reason } = await browser.put(`/files/uploads/${id}?offset=0`, sample)
  if (state !== 'done') throw new Refused(`材料“${name}”：${reason ?? '没有传完'}`)
  return id
}
