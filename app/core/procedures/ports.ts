/** What an automatic step is told. `jobId` is the same at every try: the key for effects outside. */
export interface Errand {
  caseId: string
  jobId: string
  stage: string
  tries: number
}

/** `manual` hands the stage to people. Facts are what conditions may see afterwards, nothing personal. */
export interface Answer {
  verdict: 'pass' | 'refuse' | 'manual'
  facts?: Record<string, unknown>
}

/** Runs outside of every door; a throw is tried again later, and after the last try people take over. */
export type Port = (errand: Errand) => Promise<Answer>

const ports = new Map<string, Port>()

export const definePort = (name: string, port: Port) => void ports.set(name, port)
export const portNames = () => [...ports.keys()]
export const portOf = (name: string) => ports.get(name)!
