import { Job } from '#app/core/jobs/job'
import { objectStore } from '#app/core/storage/store'
import { ask } from '#app/core/tenancy/ask'
import type { Part } from '#app/foundation/files/models/upload'

const atOnce = 100

/** Clears away what was uploaded and, 100 days later, still not handed in. */
export default class GiveUpUploads extends Job {
  static key = 'foundation.files.give_up_uploads'
  static schedule = { cron: '20 3 * * *', timeZone: 'Asia/Shanghai' }

  async handle() {
    for (let given = atOnce; given === atOnce; ) {
      const rows = await ask<{ object_key: string | null; parts: Part[] }>('give_up_uploads', [atOnce])
      given = rows.length
      const keys = rows.flatMap(({ object_key: key, parts }) => [...parts.map((part) => part.key), ...(key ? [key] : [])])
      for (const key of keys) await objectStore().remove(key)
    }
  }
}
