import { rowsOfAll } from '#app/core/consistency/rows_of_all'
import type { StoredFileSource } from '#app/core/consistency/stored_files'

/** Chunks of files on their way and finished files; an attached one must have been taken by a case. */
export const storedUploads: StoredFileSource = {
  table: 'uploads',
  files: () =>
    rowsOfAll(
      `select 'uploads ' || id as row, object_key as key, object_version as version, sm3, state = 'attached' as "handedOver"
         from uploads where state in ('done', 'attached')
       union all
       select 'uploads ' || id, part ->> 'key', null, part ->> 'sm3', false from uploads, jsonb_array_elements(parts) part where state = 'open'`
    ),
}
