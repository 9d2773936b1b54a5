import { randomUUID } from 'node:crypto'
import { browserlike } from '#tests/support/browserlike'
import { samples } from '#tests/support/sample_files'

/** What a signed-in member of staff's pages can do: acts, uploads, lists, one case. */
export async function deskPage(who: { key: string }) {
  const { send } = await browserlike(who)
  const post = async (path: string, body: object = {}) => {
    const response = await send('POST', path, { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
    return { status: response.status, body: (await response.json()) as any }
  }
  const upload = async (name: string) => {
    const content = samples.pdf(2000)
    const id = randomUUID()
    await post('/files/uploads', { id, name, size: content.length })
    await send('PUT', `/files/uploads/${id}?offset=0`, { body: new Uint8Array(content), headers: { 'content-type': 'application/octet-stream' } })
    return id
  }
  /** An act that may be refused. */
  const tryAct = (caseId: string, noun: string, body: object = {}) => post(`/desk/cases/${caseId}/${noun}`, { actId: randomUUID(), ...body })
  const act = async (caseId: string, noun: string, body: object = {}) => {
    const { status, body: answer } = await tryAct(caseId, noun, body)
    if (status !== 200) throw new Error(`${noun}: ${status} ${JSON.stringify(answer)}`)
    return answer
  }
  const visit = async (path: string) => {
    const response = await send('GET', path, { headers: { 'x-inertia': 'true', 'x-inertia-version': '1', 'accept': 'application/json' } })
    const body = (await response.json().catch(() => ({}))) as any
    return { status: response.status, props: body.props as any }
  }
  return { send, post, upload, tryAct, act, visit }
}
