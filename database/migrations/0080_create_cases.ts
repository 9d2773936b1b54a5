import { BaseSchema } from '@adonisjs/lucid/schema'
import { oneCase, ownedBySubject, secure } from '#app/core/tenancy/row_security'

const word = (list: string[]) => list.map((one) => `'${one}'`).join(', ')

/**
 * 办件: the business side of a procedure of the same id. In clear stands the applicant's name alone; numbers, addresses and answers are
 * sealed in `details` and `answers`. `tenant_no` is the competent authority and moves with the procedure.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      create table cases (
        id uuid primary key,
        tenant_no bigint not null,
        intake_no bigint not null references tenants,
        department_id bigint,
        item_no int not null,
        item_version int not null,
        item_name text not null,
        case_number text collate "C" not null unique,
        query_digest bytea not null unique,
        channel text collate "C" not null check (channel in ('portal', 'window')),
        subject_id bigint not null references subjects,
        applicant_kind text collate "C" not null check (applicant_kind in ('person', 'entity')),
        applicant text not null,
        details bytea not null,
        scenario jsonb not null default '{}',
        form_code text collate "C" not null,
        form_version int not null,
        answers bytea not null,
        receive_way text collate "C" not null check (receive_way in ('window', 'post', 'electronic')),
        state text collate "C" not null check (state in (${word(['prereview', 'intake', 'acceptance', 'supplement', 'review', 'decision', 'suspended', 'conclusion', 'hand_out', 'rating', 'rated', 'ended'])})),
        result text collate "C" check (result in (${word(['permitted', 'denied', 'rejected', 'withdrawn', 'lapsed', 'cancelled'])})),
        statutory_days int,
        committed_days int not null,
        submitted_at timestamptz not null,
        accepted_at timestamptz,
        decided_at timestamptz,
        concluded_at timestamptz,
        handed_out_at timestamptz,
        foreign key (id, tenant_no) references procedures (id, tenant_no) on update cascade
      );
      create index cases_subject on cases (subject_id, submitted_at desc, id);

      create table case_materials (
        case_id uuid not null references cases,
        id uuid not null,
        tenant_no bigint not null references tenants,
        code text collate "C" not null,
        name text not null,
        round int not null default 1,
        object_key text collate "C" not null,
        object_version text collate "C",
        file_name bytea not null,
        content_type text collate "C" not null,
        size bigint not null,
        sm3 text collate "C" not null,
        verdict text collate "C" not null default 'unchecked' check (verdict in ('unchecked', 'passed', 'defective')),
        added_by text collate "C" not null,
        added_at timestamptz not null,
        primary key (case_id, id)
      );

      create table supplement_requests (
        case_id uuid not null references cases,
        seq int not null,
        tenant_no bigint not null references tenants,
        requested_at timestamptz not null,
        due_on date not null,
        requested_by text not null,
        supplied_at timestamptz,
        primary key (case_id, seq)
      );

      create table supplement_items (
        case_id uuid not null,
        seq int not null,
        position int not null,
        material_code text collate "C" not null,
        material_name text not null,
        opinion text not null check (char_length(opinion) between 1 and 500),
        primary key (case_id, seq, position),
        foreign key (case_id, seq) references supplement_requests
      );

      create table case_opinions (
        case_id uuid not null references cases,
        seq int not null,
        tenant_no bigint not null references tenants,
        stage text collate "C" not null,
        act text collate "C" not null,
        verdict text collate "C",
        opinion text not null,
        legal_basis text,
        by_name text not null,
        department text not null,
        at timestamptz not null,
        primary key (case_id, seq)
      );

      create table case_notices (
        case_id uuid not null references cases,
        seq int not null,
        kind text collate "C" not null check (kind in (${word(['receipt', 'acceptance', 'supplement', 'rejection', 'suspension', 'extension', 'decision', 'hand_out'])})),
        tenant_no bigint not null references tenants,
        content bytea not null,
        at timestamptz not null,
        voided_at timestamptz,
        primary key (case_id, seq)
      );

      create table hand_outs (
        case_id uuid primary key references cases,
        tenant_no bigint not null references tenants,
        way text collate "C" not null check (way in ('window', 'post', 'electronic')),
        details bytea not null,
        by_name text not null,
        at timestamptz not null
      );

      ${secure(
        'cases',
        oneCase({
          column: 'id',
          update: ['department_id', 'state', 'result', 'accepted_at', 'decided_at', 'concluded_at', 'handed_out_at', 'answers', 'details'],
          ownCase: ['id', 'tenant_no', 'intake_no', 'item_no', 'item_version', 'item_name', 'case_number', 'channel', 'subject_id', 'applicant_kind', 'applicant', 'details', 'scenario', 'form_code', 'form_version', 'answers', 'receive_way', 'state', 'result', 'statutory_days', 'committed_days', 'submitted_at', 'accepted_at', 'decided_at', 'concluded_at', 'handed_out_at'],
          also: ` and tenant_no = current_setting('app.owner_no')::bigint and subject_id = current_setting('app.subject_of')::bigint`,
        }),
        ownedBySubject({ read: ['id', 'tenant_no', 'item_no', 'item_name', 'case_number', 'applicant', 'channel', 'receive_way', 'state', 'result', 'subject_id', 'submitted_at', 'accepted_at', 'decided_at', 'concluded_at', 'handed_out_at'] })
      )}
      ${secure('case_materials', oneCase({ update: ['verdict'], ownCase: true }))}
      ${secure('supplement_requests', oneCase({ update: ['supplied_at'], ownCase: true }))}
      ${secure('supplement_items', oneCase({ update: false, ownCase: true }))}
      ${secure('case_opinions', oneCase({ update: false }))}
      ${secure('case_notices', oneCase({ update: ['voided_at'], ownCase: true }))}
      ${secure('hand_outs', oneCase({ update: false, ownCase: ['case_id', 'way', 'at'] }))}
    `)
  }
}
