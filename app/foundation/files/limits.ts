const megabyte = 1 << 20

/** Bytes. */
export const limits = {
  file: 20 * megabyte,
  /** Of one person: received or announced, and not handed in yet. */
  waiting: 200 * megabyte,
  chunk: 4 * megabyte,
}

export const inMegabytes = (bytes: number) => `${(bytes / megabyte).toFixed(1)} MB`
