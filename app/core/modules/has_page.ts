import router from '@adonisjs/core/services/router'

/** Whether some module serves this address, as its route says it (`/apply/:code`): nothing links to a page that is not there. */
export const hasPage = (pattern: string) =>
  Object.values(router.toJSON())
    .flat()
    .some((route) => route.pattern === pattern && route.methods.includes('GET'))
