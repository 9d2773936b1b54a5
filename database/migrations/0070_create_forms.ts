import { BaseSchema } from '@adonisjs/lucid/schema'
import { readByAll, secure } from '#app/core/tenancy/row_security'

/** Forms belong to the whole city: every door may read them, since guides show them. A published version never changes. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      create table forms (
        code text collate "C" primary key,
        title text not null,
        general boolean not null default false
      );
      create unique index forms_general on forms (general) where general;
      create table form_versions (
        form_code text collate "C" not null references forms,
        version int not null check (version > 0),
        definition jsonb not null,
        digest bytea not null check (length(digest) = 32),
        published_at timestamptz not null default now(),
        primary key (form_code, version)
      );
      create table form_items (
        item_code text collate "C" primary key,
        form_code text collate "C" not null references forms
      );

      create function keep_published() returns trigger language plpgsql set search_path = public, pg_temp as $$
      begin
        raise exception 'a published version never changes' using errcode = '42501';
      end $$;
      create trigger keep_published before update or delete on form_versions for each row execute function keep_published();

      ${secure('forms', readByAll())}
      ${secure('form_versions', readByAll())}
      ${secure('form_items', readByAll())}

      comment on table forms is 'reference: forms';
      comment on table form_versions is 'reference: published versions of forms';
      comment on table form_items is 'reference: which item is applied for with which form';
    `)
  }
}
