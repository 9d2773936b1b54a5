/** It will not succeed by repetition: to the dead letters at once. */
export class Permanent extends Error {}

/** The outside may have acted or not: ask before repeating. */
export class Unknown extends Error {}

/** Nobody was asked (a switch is off, a limit reached): repeated later, and costs no attempt. */
export class NotAsked extends Error {}

export type ErrorClass = 'transient' | 'permanent' | 'unknown'

export const classOf = (error: unknown): ErrorClass =>
  error instanceof Permanent ? 'permanent' : error instanceof Unknown ? 'unknown' : 'transient'
