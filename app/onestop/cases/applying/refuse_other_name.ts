import { blindIndex } from '#app/core/crypto/blind_index'
import { currentTransaction, withTenant } from '#app/core/tenancy/doors'
import type { ApplicantFacts } from '#app/onestop/cases/applying/application_input'
import { ApplicationRefused } from '#app/onestop/cases/errors'

const text = '这个证件号码在平台登记的是另一个姓名（名称），请核对证件原件后更正'

/** A number that stands for somebody of another name is mistyped, or no card of this person. */
export async function refuseOtherName({ idNumber, name }: ApplicantFacts) {
  const known = await withTenant(async () => {
    const { rows } = await currentTransaction().rawQuery('select is_known_otherwise(?, ?) as otherwise', [blindIndex('id', idNumber), name])
    return rows[0].otherwise as boolean
  })
  if (known) throw new ApplicationRefused([{ path: 'applicant.idNumber', text }])
}
