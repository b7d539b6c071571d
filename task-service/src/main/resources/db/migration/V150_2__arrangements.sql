-- Arrangements 统筹安排: many orders over many volunteers, computed as a job, proposed as a plan, offered seat by seat.
create table arrangement (
  id             uuid primary key,
  version        bigint      not null,
  scope_path     text collate "C" not null,
  horizon_from   date        not null,
  horizon_days   smallint    not null check (horizon_days between 1 and 31),
  mode           text        not null check (mode in ('QUICK', 'THOROUGH')),
  state          text        not null check (state in ('QUEUED','RUNNING','PROPOSED','OFFERING','CLOSED','CANCELLED','FAILED','SUPERSEDED')),
  phase          text        not null,
  steps          bigint      not null check (steps >= 0),
  covered        int         not null check (covered >= 0),
  orders         int         not null check (orders >= 0),
  requested_by   uuid        not null,
  requested_at   timestamptz not null,
  changed_at     timestamptz not null,
  attempts       smallint    not null check (attempts >= 0),
  leased_by      uuid,
  leased_until   timestamptz,
  rules_version  int,
  snapshot_hash  text        check (length(snapshot_hash) = 64),
  result_hash    text        check (length(result_hash) = 64),
  reason         text        check (length(reason) <= 200),
  summary        text,
  check ((leased_by is null) = (leased_until is null)),
  check (state <> 'RUNNING' or leased_by is not null),
  check (state not in ('PROPOSED','OFFERING','CLOSED') or (result_hash is not null and summary is not null))
);
create unique index one_running_arrangement on arrangement (scope_path) where state in ('QUEUED', 'RUNNING');
create index arrangement_scope on arrangement (scope_path, id desc);
create index arrangement_waiting on arrangement (requested_at) where state in ('QUEUED', 'RUNNING');

-- What the engine was told, as it was told: whoever runs it again gets the same plan.
create table arrangement_snapshot (
  arrangement_id uuid  primary key references arrangement (id),
  body           bytea not null
);
create trigger arrangement_snapshot_rows before update or delete on arrangement_snapshot for each row execute function refuse_change();
alter table arrangement_snapshot enable always trigger arrangement_snapshot_rows;

-- The proposal beside today's plan: one line a seat.
create table proposal_line (
  id             uuid        primary key,
  arrangement_id uuid        not null references arrangement (id),
  order_id       uuid        not null,
  volunteer_id   uuid        not null,
  change         text        not null check (change in ('NEW', 'KEEP', 'MOVE', 'DROP', 'STANDBY')),
  starts_at      timestamptz,
  score          smallint    not null check (score between 0 and 1000),
  factors        smallint[]  not null,
  state          text        not null check (state in ('PROPOSED','OFFERED','ACCEPTED','DECLINED','TIMEOUT','REFUSED','CALLED_OFF')),
  assignment_id  uuid        unique,
  refusal        text,
  replaced       boolean     not null default false,
  changed_at     timestamptz not null,
  unique (arrangement_id, order_id, volunteer_id),
  check (change = 'DROP' or starts_at is not null),
  check (state not in ('OFFERED','ACCEPTED','DECLINED','TIMEOUT') or assignment_id is not null)
);
create index proposal_line_page on proposal_line (arrangement_id, id);
create index proposal_line_to_replace on proposal_line (changed_at) where state in ('DECLINED', 'TIMEOUT', 'REFUSED') and not replaced;

create table uncovered_order (
  arrangement_id uuid not null references arrangement (id),
  order_id       uuid not null,
  reason         text not null,
  funnel         text not null,
  relaxation     text,
  primary key (arrangement_id, order_id)
);
create trigger uncovered_order_rows before update or delete on uncovered_order for each row execute function refuse_change();
alter table uncovered_order enable always trigger uncovered_order_rows;

-- Which ranking stood before whoever asked a volunteer, and why they chose another than the first.
create table match_snapshot (
  assignment_id  uuid        primary key,
  order_id       uuid        not null,
  volunteer_id   uuid        not null,
  snapshot_hash  text        not null check (length(snapshot_hash) = 64),
  rank           int         not null check (rank >= 0),
  of_how_many    int         not null check (of_how_many >= 0),
  score          smallint    not null check (score between 0 and 1000),
  ranking        text        not null,
  override_reason text       check (length(override_reason) <= 300),
  asked_by       uuid        not null,
  asked_at       timestamptz not null
);
create index match_snapshot_order on match_snapshot (order_id, asked_at);
create trigger match_snapshot_rows before update or delete on match_snapshot for each row execute function refuse_change();
alter table match_snapshot enable always trigger match_snapshot_rows;

insert into task_policy (code, version, area_path, effective_on, content, source, created_at) values
('ARRANGEMENT_RULES', 1, 'cn', '2000-01-01', '{"marginals":[0,80,200,400,700,1100,1600,2200],"keepBonus":40,"longestDays":31,"standbyPerSeat":1,"leaseMinutes":5,"attempts":3}', 'measured on a generated district: a further seat of one person costs more and more, so that burdens spread', now());

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on arrangement_snapshot, uncovered_order, match_snapshot from %I', app);
  end if;
end $$;
