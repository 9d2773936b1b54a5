import { rowsOfAll } from '#app/core/consistency/rows_of_all'
import { sqlCheck } from '#app/core/consistency/sql_check'
import type { StoredFileSource } from '#app/core/consistency/stored_files'

/** The business side of a case against its procedure and its dockets. */
export const casesAgree = sqlCheck(
  'cases',
  '办件与流程一致',
  `select 'procedures ' || p.id as row, '没有对应的办件' as says from procedures p
     where p.key like 'case.%' and not exists (select from cases c where c.id = p.id)
   union all
   select 'cases ' || c.id, concat_ws('；',
       case when c.subject_id <> p.subject_id then '申请人与流程不符' end,
       case when d.case_number <> c.case_number or d.applicant <> c.applicant or d.item_no <> c.item_no then '办件编号、申请人或事项与卷目不符' end,
       case when c.item_version < 1 then '没有事项版本' end)
     from cases c join procedures p on p.id = c.id left join dockets d on d.case_id = c.id and d.role = 'owner'
     where c.subject_id <> p.subject_id or d.case_number <> c.case_number or d.applicant <> c.applicant or d.item_no <> c.item_no or c.item_version < 1
   union all
   select 'supplement_requests ' || r.case_id || '/' || r.seq, '补正通知没有列明材料'
     from supplement_requests r where not exists (select from supplement_items i where i.case_id = r.case_id and i.seq = r.seq)
   order by 1`
)

/** 材料: files a case has taken over. */
export const storedMaterials: StoredFileSource = {
  table: 'case_materials',
  files: () => rowsOfAll(`select 'case_materials ' || case_id || '/' || id as row, object_key as key, object_version as version, sm3 from case_materials`),
}
