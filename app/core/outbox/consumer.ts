import type { Message } from '#app/core/outbox/message'

/** Takes in messages. It runs in the engine's door of the message's case, and its effect is committed together with the mark that it is done. */
export interface Consumer {
  handle(message: Message): unknown
}

/**
 * Has its effect outside of the platform, so it runs outside of every door and may run again. Where the outcome is not known (`Unknown`, a
 * worker that died) `ask` is called before any repetition: true if it happened, false if it certainly did not; else it throws.
 */
export interface OutsideConsumer {
  handle(message: Message): Promise<unknown>
  ask(message: Message): Promise<boolean>
}

export interface ConsumerClass {
  /** Its name in the deliveries, for ever: `foundation.notifications.tell_applicant`. */
  key: string
  outside?: boolean
  new (...args: any[]): Consumer
}

export type LazyConsumer = () => Promise<{ default: ConsumerClass }>
