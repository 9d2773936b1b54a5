/**
 * Narrows a query on a table that every door may read (places, departments) to the range of the open `withTenant`. Tables with a policy of
 * their own need it not.
 */
export const withinRange = <Q extends { whereRaw(sql: string): Q }>(query: Q, column = 'tenant_no') =>
  query.whereRaw(`${column} >= current_setting('app.r_lo')::bigint and ${column} < current_setting('app.r_hi')::bigint`)
