import { inAnyDoor } from '#app/core/tenancy/doors'
import { NoSuchForm } from '#app/onestop/forms/errors'
import { FormVersion } from '#app/onestop/forms/models/form_version'

/** One version of a form as published, or the newest. */
export async function formVersion(code: string, version?: number) {
  const found = await inAnyDoor(() =>
    FormVersion.query()
      .where('formCode', code)
      .if(version !== undefined, (query) => query.where('version', version!))
      .orderBy('version', 'desc')
      .first()
  )
  if (!found) throw new NoSuchForm()
  return found
}
