#!/bin/bash
# Run once by the postgres image on an empty volume: a database with an owner and an app role for each house.
# The owner migrates the schema; the app role reads and writes rows and creates nothing.
set -euo pipefail

house() {
  local house=$1 owner_password=$2 app_password=$3
  psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres \
    -v house="$house" -v owner="${house}_owner" -v app="${house}_app" \
    -v owner_password="$owner_password" -v app_password="$app_password" <<'SQL'
create role :"owner" login password :'owner_password';
create role :"app" login password :'app_password';
create database :"house" owner :"owner";
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
}

house volunteer "$VOLUNTEER_OWNER_PASSWORD" "$VOLUNTEER_APP_PASSWORD"
house timebank "$TIMEBANK_OWNER_PASSWORD" "$TIMEBANK_APP_PASSWORD"
house task "$TASK_OWNER_PASSWORD" "$TASK_APP_PASSWORD"
house gateway "$GATEWAY_OWNER_PASSWORD" "$GATEWAY_APP_PASSWORD"
