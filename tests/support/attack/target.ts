import { Agent, request, type OutgoingHttpHeaders } from 'node:http'
import env from '#start/env'

/** One request, byte for byte: nothing is made valid on the way. */
export interface Call {
  method: string
  /** As it goes over the wire, with its query. */
  path: string
  headers?: OutgoingHttpHeaders
  body?: string | Buffer
}

export interface Answer {
  /** 0: the connection was cut without an answer. */
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
}

export type Send = (call: Call) => Promise<Answer>

const agent = new Agent({ keepAlive: true, maxSockets: 200 })

/** A way to talk to a server on this machine; without a word, to the application under test. */
export const sendTo =
  (port: number = env.get('PORT')): Send =>
  ({ method, path, headers = {}, body }) =>
    new Promise((resolve) => {
      const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
      const out = request({ host: '127.0.0.1', port, method, path, agent, headers: { accept: 'application/json', ...length, ...headers } }, (answer) => {
        let text = ''
        const done = () => resolve({ status: answer.statusCode!, headers: answer.headers, text })
        answer.setEncoding('utf8').on('data', (piece) => (text += piece)).on('end', done).on('error', done)
      })
      // A body that is refused halfway breaks the pipe after the answer has come; only silence counts.
      out.on('error', (error) => resolve({ status: 0, headers: {}, text: String(error) }))
      out.setTimeout(20_000, () => out.destroy(new Error('no answer in 20 s')))
      out.end(body)
    })
