#!/bin/bash
# A database with an owner and an app role for each house, as deploy/compose/databases.sh makes them; may run again, and
# then gives the roles the passwords of today. The owner migrates; the app role reads and writes rows and creates nothing.
set -euo pipefail
export PGPASSFILE=/tmp/pgpass
umask 077
printf '%s:%s:*:%s:%s\n' "$PGHOST" "$PGPORT" "$PGUSER" "$(cat "$SECRETS/superuser-password")" >"$PGPASSFILE"

for house in volunteer timebank task gateway; do
  psql -X -v ON_ERROR_STOP=1 -q -d postgres -v house="$house" -v owner="${house}_owner" -v app="${house}_app" \
    -v owner_password="$(cat "$SECRETS/$house-owner-password")" -v app_password="$(cat "$SECRETS/$house-app-password")" <<'SQL'
select format('create role %I login', :'owner') where not exists (select from pg_roles where rolname = :'owner') \gexec
select format('create role %I login', :'app') where not exists (select from pg_roles where rolname = :'app') \gexec
alter role :"owner" password :'owner_password';
alter role :"app" password :'app_password';
select format('create database %I owner %I', :'house', :'owner')
  where not exists (select from pg_database where datname = :'house') \gexec
revoke connect on database :"house" from public;
grant connect on database :"house" to :"app";
\connect :"house"
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
revoke all on schema public from public;
alter schema public owner to :"owner";
grant usage on schema public to :"app";
alter default privileges for role :"owner" in schema public grant select, insert, update, delete on tables to :"app";
alter default privileges for role :"owner" in schema public grant usage, select on sequences to :"app";
SQL
done
