import type { Kind } from '#tests/support/attack/kind'
import { forgedHeaders, wrongKind } from '#tests/support/attack/kinds/addresses'
import { monstrousBody, wrongType } from '#tests/support/attack/kinds/bodies'
import { expiredSession, missingToken, noSession, strangeCookie } from '#tests/support/attack/kinds/sessions'
import { strangeBody, strangeQuery } from '#tests/support/attack/kinds/values'

/** Every way in which each route is attacked. */
export const kinds: Kind[] = [noSession, expiredSession, missingToken, strangeCookie, wrongKind, forgedHeaders, monstrousBody, wrongType, strangeBody, strangeQuery]
