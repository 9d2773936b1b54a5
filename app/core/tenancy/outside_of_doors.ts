const nothing = {
  r_lo: '1',
  r_hi: '0',
  w_lo: '1',
  w_hi: '0',
  up: '{}',
  subject: '0',
  owner_no: '0',
  intake_no: '0',
  subject_of: '0',
  actor: '',
  actor_tenant: '0',
  case_id: '00000000-0000-0000-0000-000000000000',
}

/**
 * What a login sees outside of every door: nothing. Given with each connection, so that COMMIT and ROLLBACK restore it; ALTER ROLE … SET of
 * such names would need a superuser. A connection without it is closed all the same: the policies then throw.
 */
export const outsideOfDoors = Object.entries(nothing)
  .map(([name, value]) => `-c app.${name}=${value}`)
  .join(' ')
