#!/bin/bash
# Run once by the postgres image on an empty volume: a database with an owner and an app role for each house.
# The owner migrates the schema; the app role reads and writes rows and creates nothing.
set -euo pipefail

house() {
  HOUSE=$1 psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres -v house="$1" -v owner="$1_owner" -v app="$1_app" <<'SQL'
\set owner_password `cat /run/secrets/$HOUSE-owner-password`
\set app_password `cat /run/secrets/$HOUSE-app-password`
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

for each in volunteer timebank task gateway; do
  house "$each"
done
