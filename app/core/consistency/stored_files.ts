/** One object of the store that a row names. */
export interface StoredFile {
  row: string
  key: string
  version?: string | null
  /** SM3 of the content as the row keeps it, hex. */
  sm3?: string | null
  /** The file was handed over: another table must name it too. */
  handedOver?: boolean
}

/** The rows of one table that name stored objects. */
export interface StoredFileSource {
  table: string
  files(): Promise<StoredFile[]>
}

const sources: StoredFileSource[] = []

/** The answer takes it out again. */
export function addStoredFiles(source: StoredFileSource) {
  sources.push(source)
  return () => void sources.splice(sources.indexOf(source), 1)
}

/** Every object that some row names, with its table. */
export const allStoredFiles = async () => (await Promise.all(sources.map(async ({ table, files }) => (await files()).map((file) => ({ table, ...file }))))).flat()
