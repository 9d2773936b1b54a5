import { BaseSchema } from '@adonisjs/lucid/schema'
import { ofEngine, ownedBySubject, secure } from '#app/core/tenancy/row_security'

/** 我的消息: what the platform told an applicant about a case. The id is that of the message of the outbox, so that it is told once. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      create table messages (
        id uuid primary key,
        case_id uuid not null,
        subject_id bigint not null references subjects,
        title text not null,
        body bytea not null,
        read_at timestamptz,
        created_at timestamptz not null default now()
      );
      create index messages_subject on messages (subject_id, id desc);
      create index messages_unread on messages (subject_id) where read_at is null;
      create index messages_case on messages (case_id);
      ${secure('messages', ofEngine({ update: false }), ownedBySubject({ read: true, update: ['read_at'] }))}
    `)
  }
}
