import { globalTables } from '#config/global_tables'
import { configRoles, engineRoles, roles, webRoles } from '#app/core/tenancy/roles'

type Query = (sql: string, bindings?: any[]) => Promise<any[]>

const list = (names: string[]) => names.map((name) => `'${name.replaceAll("'", "''")}'`).join(', ')
const ours = list(Object.values(roles))
const logins = list([roles.login, roles.configLogin, roles.engineLogin])
const allowed = [
  ...webRoles.map((role) => [role, roles.login]),
  ...configRoles.map((role) => [role, roles.configLogin]),
  ...engineRoles.map((role) => [role, roles.engineLogin]),
]
const granted = allowed.map(([role, member]) => `(${list([role])}, ${list([member])})`).join(', ')

/** Each law as a question to the catalogue; whatever it returns breaks the law. */
const laws: Record<string, string> = {
  'one policy for each table, role and command': `
    select tablename || ' ' || role || ' ' || command from pg_policies, unnest(roles) role,
      unnest(case cmd when 'ALL' then array['SELECT', 'INSERT', 'UPDATE', 'DELETE'] else array[cmd] end) command
    where schemaname = 'public' group by tablename, role, command having count(*) > 1`,
  'no restrictive policy': `
    select tablename || ' ' || policyname from pg_policies where schemaname = 'public' and permissive <> 'PERMISSIVE'`,
  'no OR and no subquery in a policy': `
    select tablename || ' ' || policyname from pg_policies
    where schemaname = 'public' and coalesce(qual, '') || ' ' || coalesce(with_check, '') ~* '(\\mor\\M|\\mselect\\M)'`,
  'no policy and no right for everybody': `
    select tablename || ' ' || policyname from pg_policies where schemaname = 'public' and roles @> '{public}'
    union all select relname::text from pg_class, aclexplode(relacl) where relnamespace = 'public'::regnamespace and grantee = 0`,
  'no policy for a role that is no door': `
    select tablename || ' ' || policyname || ' ' || role from pg_policies, unnest(roles) role
    where schemaname = 'public' and role::text not in (${ours}, 'public')`,
  'row security forced': `
    select relname::text from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and not (relrowsecurity and relforcerowsecurity) and relname not in (${list(Object.keys(globalTables))})`,
  'no role passes by row security or makes roles': `
    select rolname::text from pg_roles where rolname in (${ours}) and (rolbypassrls or rolsuper or rolcreaterole or rolcreatedb)`,
  'no role inherits': `select rolname::text from pg_roles where rolname in (${ours}) and rolinherit`,
  'no login owns anything': `
    select relname::text from pg_class where relowner in (select oid from pg_roles where rolname in (${logins}))`,
  'no membership but those of the doors': `
    select m.rolname || ' in ' || r.rolname from pg_auth_members a join pg_roles r on r.oid = a.roleid join pg_roles m on m.oid = a.member
    where r.rolname in (${ours}) and m.rolname <> current_user and not m.rolsuper and (r.rolname, m.rolname) not in (${granted})`,
  'no view of the owner': `
    select relname::text from pg_class where relnamespace = 'public'::regnamespace
      and (relkind = 'm' or relkind = 'v' and not coalesce(reloptions::text ~ 'security_invoker=(true|on)', false))`,
  'every definer function has its search path': `
    select proname::text from pg_proc where pronamespace = 'public'::regnamespace and prosecdef and not coalesce(proconfig::text ~ 'search_path=[^}]*pg_temp', false)`,
  'no definer function is open to everybody': `
    select p.proname::text from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
    where p.pronamespace = 'public'::regnamespace and p.prosecdef and a.grantee = 0 and a.privilege_type = 'EXECUTE'`,
  'every definer function belongs to the checks': `
    select proname::text from pg_proc where pronamespace = 'public'::regnamespace and prosecdef and proowner <> ${list([roles.door])}::regrole`,
  'what refers to a case is seen through the door of a case': `
    select c.conrelid::regclass::text from pg_constraint c
    where c.contype = 'f' and c.confrelid = to_regclass('procedures')
      and not exists (select 1 from pg_policies p where p.tablename = c.conrelid::regclass::text and ${list([roles.case])} = any(p.roles) and p.qual ~ 'app.case_id')`,
}

/** All breaches of the laws of tenancy that the catalogue can show, as `law: where`. */
export async function breaches(query: Query) {
  const found: string[] = []
  for (const [law, sql] of Object.entries(laws)) {
    for (const row of await query(sql)) found.push(`${law}: ${Object.values(row)[0]}`)
  }
  return found
}
