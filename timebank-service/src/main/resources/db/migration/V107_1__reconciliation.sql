-- What the task house claims: how long an assignment took, and which service record came of it. Ids and minutes only.
create table claimed_assignment (
  assignment_id uuid   primary key,
  minutes       int    not null check (minutes >= 0),
  told_version  bigint not null
);
create table claimed_record (
  record_id     uuid primary key,
  assignment_id uuid not null
);

-- One run of the reconciliation; nightly_on makes it one a night however many replicas there are.
create table reconciliation (
  id           uuid        primary key,
  kind         text        not null check (kind in ('ON_DEMAND', 'NIGHTLY', 'SAMPLE')),
  state        text        not null check (state in ('WAITING', 'DONE')),
  nightly_on   date        unique,
  requested_by uuid,
  requested_at timestamptz not null,
  finished_at  timestamptz,
  records      bigint      not null default 0,
  rows_walked  bigint      not null default 0,
  breaks       bigint      not null default 0,
  version      bigint      not null
);
create index reconciliation_waiting on reconciliation (requested_at) where state = 'WAITING';

-- What does not agree: one row for each thing, open until a whole run no longer finds it.
create table reconciliation_break (
  id              uuid        primary key,
  code            text        not null check (code ~ '^[A-Z][A-Z_]{1,39}$'),
  about           text        not null check (length(about) <= 200),
  state           text        not null check (state in ('OPEN', 'RESOLVED')),
  found           bigint,
  expected        bigint,
  first_found_at  timestamptz not null,
  last_found_at   timestamptz not null,
  last_found_in   uuid        not null references reconciliation,
  version         bigint      not null
);
create index reconciliation_break_open on reconciliation_break (last_found_in) where state = 'OPEN';

-- Which run found which break.
create table reconciliation_finding (
  reconciliation_id uuid not null references reconciliation,
  break_id          uuid not null references reconciliation_break,
  primary key (reconciliation_id, break_id)
);

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke delete, truncate on claimed_assignment, claimed_record, reconciliation, reconciliation_break from %I', app);
    execute format('revoke update, delete, truncate on reconciliation_finding from %I', app);
  end if;
end $$;
