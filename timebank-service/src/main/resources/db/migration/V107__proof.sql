-- Seals on the journal: every lane's last row, chained and signed with a key that no database holds.
create table ledger_checkpoint (
  no            bigint      primary key check (no > 0),
  sealed_at     timestamptz not null,
  heads         json        not null,
  previous_root bytea       not null check (octet_length(previous_root) = 32),
  root          bytea       not null unique check (octet_length(root) = 32),
  key_id        text        not null,
  signature     bytea       not null check (octet_length(signature) = 64)
);
create trigger ledger_checkpoint_rows before update or delete on ledger_checkpoint
  for each row execute function refuse_change();
create trigger ledger_checkpoint_whole before truncate on ledger_checkpoint
  for each statement execute function refuse_change();
alter table ledger_checkpoint enable always trigger ledger_checkpoint_rows;
alter table ledger_checkpoint enable always trigger ledger_checkpoint_whole;

-- Verifications that take longer than an answer may.
create table ledger_verification (
  id              uuid        primary key,
  from_checkpoint bigint      not null check (from_checkpoint >= 0),
  state           text        not null check (state in ('WAITING', 'DONE')),
  requested_by    uuid        not null,
  requested_at    timestamptz not null,
  finished_at     timestamptz,
  ok              boolean,
  result          text,
  version         bigint      not null
);
create index ledger_verification_waiting on ledger_verification (requested_at) where state = 'WAITING';

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on ledger_checkpoint from %I', app);
    execute format('revoke delete, truncate on ledger_verification from %I', app);
  end if;
end $$;
