import { BaseSchema } from '@adonisjs/lucid/schema'
import { oneCase, readByRange, secure } from '#app/core/tenancy/row_security'

/**
 * 卷目: one row for each place that takes part in a case; its lists, counts and inbox read dockets only. The owner's docket is the one that
 * counts. `starts` makes a start happen once; `access_log` says who of outside opened a case.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      create table dockets (
        case_id uuid not null,
        tenant_no bigint not null references tenants,
        owner_no bigint not null,
        role text collate "C" not null check (role in ('owner', 'intake', 'receive', 'handed', 'opinion', 'package')),
        kind text collate "C" not null default 'case',
        open boolean not null,
        case_number text collate "C" not null,
        title text not null,
        applicant text collate "C" not null,
        subject_id bigint not null,
        item_no int not null,
        department_id bigint,
        status text collate "C" not null,
        stage text collate "C" not null,
        assignee_id bigint,
        yellow_at timestamptz,
        due_at timestamptz,
        paused boolean not null default false,
        calendar_missing boolean not null default false,
        created_at timestamptz not null,
        primary key (case_id, tenant_no),
        check ((role = 'owner') = (tenant_no = owner_no))
      );
      create unique index dockets_owner on dockets (case_id) where role = 'owner';
      create index dockets_due on dockets (tenant_no, due_at, case_id) where open;
      create index dockets_wide on dockets (due_at, case_id, tenant_no) include (department_id, item_no, stage, assignee_id, role) where open;
      create index dockets_count on dockets (tenant_no, role, status);
      create index dockets_new on dockets (tenant_no, created_at desc, case_id desc);
      create index dockets_new_wide on dockets (created_at desc, case_id desc, tenant_no);
      create index dockets_name on dockets (tenant_no, applicant);
      create index dockets_number on dockets (case_number, tenant_no);
      create index dockets_subject on dockets (subject_id, tenant_no);
      create index dockets_mine on dockets (assignee_id, due_at, case_id) where open and assignee_id is not null;
      create index dockets_department on dockets (department_id, stage, due_at, case_id, tenant_no) where open;
      create index dockets_item on dockets (item_no, stage, due_at, case_id, tenant_no) where open;

      create table starts (
        case_id uuid primary key,
        by_subject bigint,
        by_position bigint,
        content bytea not null,
        at timestamptz not null default now()
      );
      create table access_log (
        id bigint generated always as identity primary key,
        case_id uuid not null,
        tenant_no bigint not null references tenants,
        position_id bigint not null,
        why text not null,
        at timestamptz not null default clock_timestamp()
      );
      create index access_log_tenant on access_log (tenant_no, at desc);

      ${secure('dockets', readByRange(), oneCase({ update: ['open', 'status', 'stage', 'assignee_id', 'yellow_at', 'due_at', 'paused', 'calendar_missing', 'title'] }))}
      ${secure('starts')}
      ${secure('access_log', readByRange())}
    `)
  }
}
