import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AttackedRoute } from '#tests/support/attack/routes'
import type { Send } from '#tests/support/attack/target'

export interface Caller {
  /** Cookies and CSRF token of somebody the route's right lets in. */
  headers: Record<string, string>
  /** The same of somebody else. */
  other: Record<string, string>
  /** The cookie of a session that has ended. */
  gone: Record<string, string>
  /** What is really there for this caller: its own case, its open task. */
  own?: { at: Record<string, string>; fields: Record<string, unknown> }
}

/** One way of attacking a route. */
export interface Kind {
  name: string
  applies?(route: AttackedRoute): boolean
  /** What went wrong, each as one line; nothing where all held. */
  attack(route: AttackedRoute, send: Send, caller: Caller): Promise<(string | undefined)[]>
  /** A server with the fault this attack is after. */
  hole(request: IncomingMessage, response: ServerResponse, body: string): void
}
