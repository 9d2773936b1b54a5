import { BaseSchema } from '@adonisjs/lucid/schema'
import { byActor, secure } from '#app/core/tenancy/row_security'

/**
 * Files on their way in, an applicant's or a clerk's alike: seen by who sent them alone, until the engine hands them to a case. The name may hold
 * a person's and lies encrypted. `parts`: the chunks received so far, in order, as objects of the store.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      create table uploads (
        id uuid primary key,
        by_actor text collate "C" not null,
        name bytea not null,
        size int not null check (size > 0),
        purpose text,
        received int not null default 0,
        parts jsonb not null default '[]',
        state text collate "C" not null default 'open' check (state in ('open', 'done', 'refused', 'attached', 'removed')),
        reason text,
        object_key text collate "C",
        object_version text collate "C",
        content_type text collate "C",
        sm3 text collate "C",
        created_at timestamptz not null default now(),
        finished_at timestamptz,
        check (received between 0 and size),
        check (state not in ('done', 'attached') or object_key is not null)
      );
      create index uploads_waiting on uploads (by_actor) where state in ('open', 'done');
      ${secure(
        'uploads',
        byActor({
          insert: ['id', 'by_actor', 'name', 'size', 'purpose'],
          update: ['received', 'parts', 'state', 'reason', 'object_key', 'object_version', 'content_type', 'sm3', 'finished_at'],
        })
      )}
    `)
  }
}
