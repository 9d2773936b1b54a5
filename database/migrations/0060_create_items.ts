import { BaseSchema } from '@adonisjs/lucid/schema'
import { readByAll, secure, writeByRange } from '#app/core/tenancy/row_security'
import { roles } from '#app/core/tenancy/roles'

/**
 * 政务服务事项: each item once for the whole city, its content in frozen versions; `item_offers` says which place decides it and by which
 * department, `item_overrides` what an authority words differently. All of it is public: guides show it to everybody.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      create table items (
        no int primary key,
        code text collate "C" not null unique,
        name text not null,
        type_code text collate "C" not null,
        department text collate "C" not null,
        for_person boolean not null,
        for_entity boolean not null,
        levels smallint[] not null,
        instant boolean not null,
        themes text[] not null default '{}',
        pinyin text collate "C" not null,
        initials text collate "C" not null,
        active boolean not null default true,
        version int not null
      );
      create table item_versions (
        item_no int not null references items,
        version int not null,
        body jsonb not null,
        digest bytea not null,
        created_at timestamptz not null default now(),
        primary key (item_no, version)
      );
      alter table items add foreign key (no, version) references item_versions (item_no, version) deferrable initially deferred;

      create table item_terms (
        term text collate "C" not null,
        item_no int not null references items,
        weight real not null,
        primary key (term, item_no)
      );
      create index item_terms_item on item_terms (item_no);

      create table item_offers (
        item_no int not null references items,
        tenant_no bigint not null references tenants,
        department_id bigint not null,
        implement_code text collate "C" not null unique,
        code_pending text,
        primary key (item_no, tenant_no),
        foreign key (department_id, tenant_no) references departments (id, tenant_no)
      );
      create index item_offers_tenant on item_offers (tenant_no, item_no);
      create index item_offers_department on item_offers (department_id, item_no);

      create table item_overrides (
        item_no int not null,
        tenant_no bigint not null,
        version int not null,
        body jsonb not null,
        reason text not null,
        made_by bigint not null,
        made_at timestamptz not null default now(),
        primary key (item_no, tenant_no, version),
        foreign key (item_no, tenant_no) references item_offers (item_no, tenant_no)
      );
      create index item_overrides_tenant on item_overrides (tenant_no, item_no);

      create function frozen() returns trigger language plpgsql as $$
      begin
        raise exception '% keeps what was once written: add a new version', tg_table_name using errcode = '55000';
      end $$;
      create trigger frozen before update or delete on item_versions for each row execute function frozen();
      create trigger frozen before update or delete on item_overrides for each row execute function frozen();

      ${secure('items', readByAll())}
      ${secure('item_versions', readByAll())}
      ${secure('item_terms', readByAll())}
      ${secure('item_offers', readByAll())}
      ${secure('item_overrides', readByAll({ except: [roles.write] }), writeByRange({ remove: false }))}

      comment on table items is 'reference: the catalogue of service items';
      comment on table item_versions is 'reference: the catalogue of service items';
      comment on table item_terms is 'reference: what items are found by';
      comment on table item_offers is 'reference: which place decides an item';
    `)
  }
}
