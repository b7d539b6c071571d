-- A statement that was handed out: where it stands in the passbook and the signature under what it says. What it says is not
-- kept: whoever verifies reads it out of the journal again, so a row here makes nothing true that the ledger does not tell.
create table statement_seal (
  code       text        primary key check (code ~ '^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$'),
  account_id uuid        not null references account (id),
  from_on    date        not null,
  to_on      date        not null check (to_on >= from_on),
  -- On its last day more may be recorded after it was handed out: it ends with this line of the account.
  last_line  bigint      not null check (last_line >= 0),
  key_id     text        not null,
  signature  bytea       not null check (octet_length(signature) = 64),
  sealed_at  timestamptz not null
);

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on statement_seal from %I', app);
  end if;
end $$;
