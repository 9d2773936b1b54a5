import { BaseSchema } from '@adonisjs/lucid/schema'
import { readByAll, secure } from '#app/core/tenancy/row_security'

/** The tree of places. `no` is our own path code: a subtree is the range [no, hi). `gb_code` is the official code of today. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      create table tenants (
        no bigint primary key,
        hi bigint not null,
        level smallint not null check (level between 1 and 4),
        parent_no bigint references tenants,
        up bigint[] not null,
        gb_code text collate "C" not null,
        name text not null,
        short_name text not null,
        kind text collate "C" not null,
        urban_rural_type text collate "C",
        pinyin text collate "C" not null default '',
        initials text collate "C" not null default '',
        pending_review text,
        check (hi > no)
      );
      create index tenants_parent on tenants (parent_no, no);
      create index tenants_gb_code on tenants (gb_code);
      ${secure('tenants', readByAll())}
    `)
  }
}
