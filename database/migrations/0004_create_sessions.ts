import { BaseSchema } from '@adonisjs/lucid/schema'
import { secure } from '#app/core/tenancy/row_security'

/** Open log-ins of staff and applicants. Only the digest of the key is stored; nobody but the checks at the doors reads this table. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      create table sessions (
        digest bytea primary key,
        account_id bigint references accounts,
        position_id bigint references positions,
        subject_id bigint references subjects,
        created_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now(),
        expires_at timestamptz not null,
        check ((account_id is null) <> (subject_id is null))
      );
      create index sessions_account on sessions (account_id);
      create index sessions_subject on sessions (subject_id);
      create index sessions_expiry on sessions (expires_at);

      create table rate_limits (
        source text collate "C" not null,
        minute timestamptz not null,
        n int not null,
        primary key (source, minute)
      );
      ${secure('sessions')}
      ${secure('rate_limits')}
    `)
  }
}
