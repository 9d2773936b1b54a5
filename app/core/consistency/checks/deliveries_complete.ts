import type { ConsistencyCheck } from '#app/core/consistency/consistency_check'
import { rowsOfAll } from '#app/core/consistency/rows_of_all'
import { allListeners } from '#app/core/outbox/consumers'

const delivery = `'outbox_deliveries ' || d.id`

/** Each message has a delivery for each consumer that listened when it was written; a consumer hears from its first message on. */
export const deliveriesComplete: ConsistencyCheck = {
  key: 'deliveries',
  title: '消息逐一投递',
  async faults() {
    const listeners = (await allListeners()).map(({ pattern, consumer }) => ({ like: pattern.replace(/[_%\\]/g, '\\$&').replace(/\*$/, '%'), key: consumer.key }))
    return rowsOfAll(
      `with listener as (select l ->> 'key' as key, l ->> 'like' as topics from jsonb_array_elements(cast(:listeners as jsonb)) l),
         joined as (select consumer, min(seq) as seq from outbox_deliveries group by consumer)
       select 'outbox ' || o.id as row, o.topic || ' 没有投给 ' || l.key as says
         from outbox o join listener l on o.topic like l.topics join joined j on j.consumer = l.key and j.seq < o.seq
         where not exists (select from outbox_deliveries d where d.message_id = o.id and d.consumer = l.key)
       union
       select ${delivery}, '与消息 ' || o.id || ' 的对象或次序不符' from outbox_deliveries d join outbox o on o.id = d.message_id
         where d.subject <> o.subject or d.seq <> o.seq or d.case_id is distinct from o.case_id
       union
       select ${delivery}, '状态为 ' || d.state || '，完成时间却' || case when d.done_at is null then '缺失' else '已填' end
         from outbox_deliveries d where (d.state = 'done') <> (d.done_at is not null)
       order by 1`,
      { listeners: JSON.stringify(listeners) }
    )
  },
}
