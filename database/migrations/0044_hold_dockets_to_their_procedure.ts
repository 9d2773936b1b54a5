import { BaseSchema } from '@adonisjs/lucid/schema'
import { guardFunctions } from '#app/core/tenancy/row_security'

/** A docket cannot disagree with its procedure about the owner: asked when the transaction ends. Orders of supervision lie sealed. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      create function docket_agrees() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        perform 1 from dockets d join procedures p on p.id = d.case_id
          where d.case_id = new.case_id and d.tenant_no = new.tenant_no and d.owner_no <> p.tenant_no;
        if found then raise exception 'docket and procedure disagree about the owner' using errcode = '23514'; end if;
        return null;
      end $$;
      create constraint trigger dockets_agree after insert or update of owner_no on dockets deferrable initially deferred
        for each row execute function docket_agrees();
      alter table supervisions drop column order_text, add column order_text bytea not null;
      ${guardFunctions({ 'docket_agrees()': [] })}
    `)
  }
}
