let sources = 0

/** An address nobody else of this run comes from: limits count by source. */
export const newSource = () => `10.1.${Math.floor(++sources / 250)}.${sources % 250}`
