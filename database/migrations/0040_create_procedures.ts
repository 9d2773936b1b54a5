import { BaseSchema } from '@adonisjs/lucid/schema'
import { oneCase, readByAll, readByRange, secure } from '#app/core/tenancy/row_security'

/**
 * Procedures: the root row of a case, its tasks, timers and automatic steps, and the log of its acts. `tenant_no` of the root is the
 * competent authority and moves by move_owner alone. What people wrote lies sealed in `acts`; facts steer the procedure and are not personal.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      create table definitions (
        key text collate "C" not null,
        version int not null,
        title text not null,
        body jsonb not null,
        digest bytea not null,
        published_at timestamptz not null default now(),
        primary key (key, version)
      );
      comment on table definitions is 'reference: published procedure definitions, never changed';

      create table procedures (
        id uuid primary key,
        tenant_no bigint not null references tenants,
        intake_no bigint not null references tenants,
        subject_id bigint not null references subjects,
        department_id bigint,
        intake_department_id bigint,
        key text collate "C" not null,
        version int not null,
        status text collate "C" not null check (status in ('running', 'suspended', 'finished')),
        result text collate "C",
        facts jsonb not null,
        stages jsonb not null,
        clocks jsonb not null,
        children jsonb not null,
        suspensions jsonb not null,
        seq int not null,
        calendar int not null,
        due_at timestamptz,
        yellow_at timestamptz,
        lamp_at timestamptz,
        started_at timestamptz not null,
        finished_at timestamptz,
        unique (id, tenant_no),
        check ((status = 'finished') = (result is not null)),
        foreign key (key, version) references definitions
      );
      create index procedures_lamp on procedures (lamp_at) where lamp_at is not null;
      create index procedures_calendar on procedures (calendar, id) where status <> 'finished';

      create table tasks (
        case_id uuid not null references procedures,
        id text collate "C" not null,
        tenant_no bigint not null references tenants,
        department_id bigint,
        role text collate "C",
        user_id text collate "C",
        stage text collate "C" not null,
        round int not null,
        seat int not null,
        pos float8 not null,
        kind text collate "C" not null check (kind in ('main', 'delegate', 'before', 'after', 'supplement')),
        state text collate "C" not null check (state in ('wait', 'open', 'done', 'gone')),
        verdict text collate "C",
        done_by text collate "C",
        ev int not null,
        due_at timestamptz,
        opened_at timestamptz,
        closed_at timestamptz,
        primary key (case_id, id),
        check (role is not null or user_id is not null)
      );
      create index tasks_role on tasks (tenant_no, role, department_id, due_at, case_id) where state = 'open';
      create index tasks_user on tasks (user_id, tenant_no, due_at, case_id) where state = 'open' and user_id is not null;
      create index tasks_done on tasks (done_by, tenant_no, closed_at desc) where state = 'done';
      create index tasks_due on tasks (due_at, case_id, tenant_no) where state = 'open';

      create table timers (
        case_id uuid not null references procedures,
        id text collate "C" not null,
        kind text collate "C" not null,
        ref text collate "C" not null,
        at timestamptz not null,
        state text collate "C" not null check (state in ('set', 'fired', 'gone')),
        ev int not null,
        leased_until timestamptz not null default '-infinity',
        primary key (case_id, id)
      );
      create index timers_due on timers (at) where state = 'set';

      create table jobs (
        case_id uuid not null references procedures,
        id text collate "C" not null,
        stage text collate "C" not null,
        round int not null,
        port text collate "C" not null,
        state text collate "C" not null check (state in ('pending', 'done', 'failed', 'gone')),
        tries int not null,
        at timestamptz not null,
        ev int not null,
        leased_until timestamptz not null default '-infinity',
        primary key (case_id, id)
      );
      create index jobs_due on jobs (at) where state = 'pending';

      create table acts (
        case_id uuid not null references procedures,
        seq int not null,
        act_id text collate "C" not null,
        act text collate "C" not null,
        task text collate "C",
        stage text collate "C",
        actor text collate "C" not null,
        actor_name text not null,
        actor_tenant bigint not null,
        at timestamptz not null,
        version int not null,
        calendar int not null,
        sealed bytea not null,
        content bytea not null,
        hash bytea not null,
        signature bytea,
        primary key (case_id, seq)
      );
      create table act_ids (
        act_id text collate "C" primary key,
        case_id uuid not null references procedures,
        seq int not null
      );

      create table supervisions (
        case_id uuid not null references procedures,
        seq int not null,
        tenant_no bigint not null references tenants,
        owner_no bigint not null,
        by_name text not null,
        order_text text not null,
        at timestamptz not null,
        answer_by timestamptz not null,
        answered_at timestamptz,
        primary key (case_id, seq)
      );
      create index supervisions_owner on supervisions (owner_no, answer_by) where answered_at is null;
    `)
    const read = ['id', 'tenant_no', 'intake_no', 'subject_id', 'key', 'version', 'status', 'result', 'stages', 'clocks', 'suspensions', 'seq', 'started_at', 'finished_at', 'due_at', 'yellow_at', 'department_id', 'intake_department_id', 'children', 'facts', 'calendar', 'lamp_at']
    const root = ['department_id', 'version', 'status', 'result', 'facts', 'stages', 'clocks', 'children', 'suspensions', 'seq', 'calendar', 'due_at', 'yellow_at', 'lamp_at', 'finished_at']
    const task = ['tenant_no', 'department_id', 'role', 'user_id', 'stage', 'state', 'verdict', 'done_by', 'ev', 'due_at', 'opened_at', 'closed_at']
    this.schema.raw(`
      ${secure('definitions', readByAll())}
      ${secure('procedures', oneCase({ column: 'id', update: root, ownCase: read, also: ` and tenant_no = current_setting('app.owner_no')::bigint and subject_id = current_setting('app.subject_of')::bigint` }))}
      ${secure('tasks', readByRange(), oneCase({ update: task }))}
      ${secure('timers', oneCase({ update: ['at', 'state', 'ev'] }))}
      ${secure('jobs', oneCase({ update: ['at', 'state', 'tries', 'ev'] }))}
      ${secure('acts', oneCase({ update: false }))}
      ${secure('act_ids', oneCase({ update: false }))}
      ${secure('supervisions', readByRange({ column: 'owner_no' }), oneCase({ update: ['answered_at', 'owner_no'] }))}
    `)
  }
}
