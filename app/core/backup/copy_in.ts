import { once } from 'node:events'
import type { Readable } from 'node:stream'
import type pg from 'pg'

/** Feeds `copy … from stdin`; whatever stops the source stops the copy. */
export const copyIn = (client: pg.Client, text: string, source: Readable) =>
  new Promise<void>((resolve, reject) => {
    let failed: unknown
    client.query({
      submit: (connection: any) => connection.query(text),
      async handleCopyInResponse(connection: any) {
        try {
          for await (const chunk of source) {
            connection.sendCopyFromChunk(chunk)
            if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain')
          }
          connection.endCopyFrom()
        } catch (error) {
          failed = error
          connection.sendCopyFail('the source stopped')
        }
      },
      handleCommandComplete() {},
      handleReadyForQuery: () => resolve(),
      handleError: (error: Error) => reject(failed ?? error),
    } as any)
  })
