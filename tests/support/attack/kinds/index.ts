import type { Kind } from '#tests/support/attack/kind'
import { forgedHeaders, wrongKind } from '#tests/support/attack/kinds/addresses'
import { monstrousBody, wrongType } from '#tests/support/attack/kinds/bodies'
import { expiredSession, missingToken, noSession, strangeCookie } from '#tests/support/attack/kinds/sessions'
import { strangeBody, strangeQuery } from '#tests/support/attack/kinds/values'

/** Ways in which each route is attacked with every test run. */
export const quickKinds: Kind[] = [noSession, expiredSession, missingToken, strangeCookie, wrongKind, forgedHeaders, wrongType]

/** Those that take minutes. */
export const slowKinds: Kind[] = [monstrousBody, strangeBody, strangeQuery]
