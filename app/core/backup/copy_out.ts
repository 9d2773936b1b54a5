import { Readable } from 'node:stream'
import type pg from 'pg'

/** The answer of `copy … to stdout`, as it comes; the socket waits while nobody reads. */
class CopyOut extends Readable {
  #connection: any
  constructor(private text: string) {
    super()
  }

  submit(connection: any) {
    this.#connection = connection
    connection.query(this.text)
  }

  override _read() {
    this.#connection?.stream.resume()
  }

  handleCopyData({ chunk }: { chunk: Buffer }) {
    // The connection writes over its buffer.
    if (!this.push(Buffer.from(chunk))) this.#connection.stream.pause()
  }

  handleCommandComplete() {
    // Nobody reads from here on: what comes next on this connection would wait for ever.
    this.#connection.stream.resume()
    this.push(null)
  }

  handleReadyForQuery() {}

  handleError(error: Error) {
    this.destroy(error)
  }
}

export const copyOut = (client: pg.Client, text: string): Readable => client.query(new CopyOut(text) as any) as unknown as Readable
