import { BaseSchema } from '@adonisjs/lucid/schema'
import { ownedBySubject, secure } from '#app/core/tenancy/row_security'

/**
 * 草稿: an application being filled in; its id becomes the case's. What is typed lies sealed in `content`. Only the door of submission makes a draft
 * submitted. `editor` is the page that saved last, so that two pages do not overwrite each other in silence.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      create table drafts (
        id uuid primary key,
        subject_id bigint not null references subjects,
        item_no int not null references items (no),
        item_code text collate "C" not null,
        item_name text not null,
        tenant_no bigint not null references tenants,
        form_code text collate "C" not null,
        form_version int not null,
        step text collate "C" not null check (step in ('scenario', 'form', 'materials', 'receive', 'check')),
        content bytea not null,
        editor uuid not null,
        state text collate "C" not null default 'open' check (state in ('open', 'submitted')),
        saved_at timestamptz not null default now()
      );
      create unique index drafts_open on drafts (subject_id, item_no) where state = 'open';
      ${secure(
        'drafts',
        ownedBySubject({
          read: true,
          insert: ['id', 'subject_id', 'item_no', 'item_code', 'item_name', 'tenant_no', 'form_code', 'form_version', 'step', 'content', 'editor'],
          update: ['tenant_no', 'form_code', 'form_version', 'step', 'content', 'editor', 'saved_at'],
          remove: true,
        })
      )}
    `)
  }
}
