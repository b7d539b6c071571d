-- The log of record: per shard numbered 1, 2, 3 … in commit order. Written by one statement under an advisory lock.
create table event_log (
  shard        smallint    not null check (shard between 0 and 11),
  seq          bigint      not null check (seq > 0),
  id           uuid        not null,
  type         text        not null,
  subject      uuid        not null,
  version      bigint      not null,
  occurred_at  timestamptz not null,
  causation_id uuid,
  traceparent  text,
  data         json        not null,
  primary key (shard, seq)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'append-only table %: % refused', tg_table_name, tg_op using errcode = 'LB001';
end $$;

create trigger event_log_rows before update or delete on event_log for each row execute function refuse_change();
create trigger event_log_whole before truncate on event_log for each statement execute function refuse_change();
alter table event_log enable always trigger event_log_rows;
alter table event_log enable always trigger event_log_whole;

-- One row per life of this database: a restore from a backup begins a new one. base: last number of each shard of each log.
create table log_epoch (
  epoch      int         primary key check (epoch > 0),
  base       jsonb       not null,
  started_at timestamptz not null
);
insert into log_epoch values (1, '{}', now());

-- How far each log is copied to Kafka.
create table relay_cursor (
  source     text        not null,
  shard      smallint    not null,
  epoch      int         not null,
  last_seq   bigint      not null check (last_seq >= 0),
  updated_at timestamptz not null default clock_timestamp(),
  primary key (source, shard)
);

-- How far each shard of another house's log is applied here. Moves in the transaction of the effect.
create table inbox_cursor (
  source       text        not null,
  shard        smallint    not null,
  epoch        int         not null,
  last_seq     bigint      not null check (last_seq >= 0),
  kafka_offset bigint      not null,
  updated_at   timestamptz not null default clock_timestamp(),
  primary key (source, shard)
);

-- Events that could not be applied, and those that wait behind them.
create table inbox_parked (
  source      text        not null,
  epoch       int         not null,
  shard       smallint    not null,
  seq         bigint      not null,
  subject     uuid        not null,
  envelope    jsonb       not null,
  data        text        not null,
  reason      text        not null,
  error       text        not null,
  attempts    int         not null default 1,
  parked_at   timestamptz not null default clock_timestamp(),
  resolved_at timestamptz,
  resolution  text,
  primary key (source, epoch, shard, seq)
);
create index inbox_parked_open on inbox_parked (source, subject, epoch, seq) where resolved_at is null;

-- Subjects that are held back until their parked events are re-driven or discarded.
create table inbox_blocked_key (
  source  text        not null,
  subject uuid        not null,
  shard   smallint    not null,
  since   timestamptz not null default clock_timestamp(),
  primary key (source, subject)
);

-- Records on a subscribed topic that this house cannot recognise: kept as they came.
create table inbox_foreign (
  id          bigint      generated always as identity primary key,
  topic       text        not null,
  shard       int         not null,
  kafka_offset bigint     not null,
  reason      text        not null,
  headers     jsonb       not null,
  key         bytea,
  value       bytea,
  received_at timestamptz not null default clock_timestamp()
);

-- What an operator did to the log, the cursors or the parked events.
create table eventlog_audit (
  id       bigint      generated always as identity primary key,
  done_at  timestamptz not null default clock_timestamp(),
  operator text        not null,
  reason   text        not null,
  action   text        not null,
  detail   text        not null
);
create trigger eventlog_audit_rows before update or delete on eventlog_audit for each row execute function refuse_change();
create trigger eventlog_audit_whole before truncate on eventlog_audit for each statement execute function refuse_change();
alter table eventlog_audit enable always trigger eventlog_audit_rows;
alter table eventlog_audit enable always trigger eventlog_audit_whole;

-- Default privileges are wider than a journal should be.
do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on event_log, eventlog_audit from %I', app);
    execute format('revoke update, delete, truncate on log_epoch from %I', app);
  end if;
end $$;
