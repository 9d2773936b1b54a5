import { BaseSchema } from '@adonisjs/lucid/schema'
import { roles } from '#app/core/tenancy/roles'
import { guardFunctions } from '#app/core/tenancy/row_security'

/**
 * Files nobody handed in are given up over all persons at once; the answer is what may leave the store. A draft is kept for 90 days, so that no
 * file goes before it.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      create function give_up_uploads(p_most int) returns table(object_key text, parts jsonb)
      language sql security definer set search_path = public, pg_temp as $$
        update uploads u set state = 'removed' from
          (select id from uploads where state in ('open', 'done', 'refused') and created_at < now() - interval '100 days'
            order by created_at limit p_most for update skip locked) old
        where u.id = old.id returning u.object_key, u.parts $$;
      create index uploads_old on uploads (created_at) where state in ('open', 'done', 'refused');
    `)
    this.schema.raw(guardFunctions({ 'give_up_uploads(integer)': [roles.login] }))
  }
}
