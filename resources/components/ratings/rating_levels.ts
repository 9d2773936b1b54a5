/** Levels and indicators as offered; the server keeps the codes of the same edition. */
export type RatingLevel = { level: number; name: string; indicators: { code: string; name: string }[] }
