import { BaseSchema } from '@adonisjs/lucid/schema'
import { oneCase, secure } from '#app/core/tenancy/row_security'

/** 好差评: the applicant's word on one case, given once and never changed. `version` names the edition of the indicators that were offered. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      create table ratings (
        case_id uuid primary key references cases,
        tenant_no bigint not null references tenants,
        subject_id bigint not null references subjects,
        level int not null check (level between 1 and 5),
        indicators text[] not null,
        version int not null,
        comment bytea,
        at timestamptz not null
      );
      ${secure('ratings', oneCase({ update: false, ownCase: true, also: ` and 'subject:' || subject_id = current_setting('app.actor')` }))}
    `)
  }
}
