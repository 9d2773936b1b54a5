import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { refusals } from './messages.js'

const tryListen = (port, host) =>
  new Promise((resolve) => {
    const server = createServer()
    server.on('error', resolve)
    server.listen({ port, host }, () => {
      const { port: got } = server.address()
      server.close(() => resolve(got))
    })
  })

/** HOST and PORT as wished, loopback and 3333 by default. */
export function wishedAddress(usual = 3333) {
  const port = Number(process.env.PORT ?? usual)
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw refusals.badPort(process.env.PORT)
  return { host: process.env.HOST || '127.0.0.1', port }
}

/** The product's own port is the caller's wish: taken means a sentence, never another port in silence. */
export async function claimPort(port, host) {
  const answer = await tryListen(port, host)
  if (answer?.code === 'EADDRINUSE') throw refusals.portTaken(port)
  if (answer?.code === 'EACCES') throw refusals.portForbidden(port)
  if (answer instanceof Error) throw answer
}

/** Any free port on loopback. */
export const freePort = () => tryListen(0, '127.0.0.1')

/** A port on loopback for a service of our own: the last one while it is free, so that addresses in logs and tools stay true. */
export async function keptPort(file) {
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  const answer = await tryListen(last, '127.0.0.1')
  const port = typeof answer === 'number' ? answer : await tryListen(0, '127.0.0.1')
  writeFileSync(file, String(port))
  return port
}
