-- Treats 关爱餐: a partner gives so many portions a period to a group, a community issues them.
create table treat (
  id              uuid primary key,
  version         bigint      not null,
  area_path       text collate "C" not null,
  organisation_id uuid        not null,
  for_group       text        not null check (for_group in ('SANITATION_WORKER','COURIER','MIGRANT_WORKER','ELDERLY','DISABLED','VOLUNTEER')),
  title           text        not null check (length(title) between 1 and 60),
  place           text        not null check (length(place) between 1 and 120),
  portions        int         not null check (portions between 1 and 10000),
  period          text        not null check (period in ('DAY','WEEK','MONTH')),
  from_on         date        not null,
  to_on           date        not null,
  state           text        not null check (state in ('OFFERED','ISSUED','DECLINED','CLOSED')),
  reason          text        check (length(reason) <= 200),
  offered_by      uuid        not null,
  decided_by      uuid,
  offered_at      timestamptz not null,
  changed_at      timestamptz not null,
  check (from_on <= to_on),
  check (state = 'OFFERED' or decided_by is not null),
  check (state not in ('DECLINED','CLOSED') or reason is not null)
);
create index treat_area on treat (state, area_path, id desc);
create index treat_partner on treat (organisation_id, id desc);

-- A pass knows its holder and its code by their keyed prints only.
create table treat_pass (
  id           uuid primary key,
  treat_id     uuid        not null references treat (id),
  holder_print bytea       not null,
  code_print   bytea       not null unique,
  given_by     uuid        not null,
  given_at     timestamptz not null,
  withdrawn_at timestamptz
);
create unique index one_pass_per_holder on treat_pass (treat_id, holder_print) where withdrawn_at is null;

-- What is left of a period; whoever counts wrong, nobody gets a portion that is not there.
create table treat_period (
  treat_id uuid not null references treat (id),
  from_on  date not null,
  portions int  not null,
  taken    int  not null,
  primary key (treat_id, from_on),
  constraint no_more_than_portions check (taken between 0 and portions)
);

-- One portion a period for each holder. Append-only.
create table treat_portion (
  treat_id     uuid        not null references treat (id),
  from_on      date        not null,
  holder_print bytea       not null,
  given_by     uuid        not null,
  taken_at     timestamptz not null,
  primary key (treat_id, from_on, holder_print)
);
create trigger treat_portion_rows before update or delete on treat_portion for each row execute function refuse_change();
alter table treat_portion enable always trigger treat_portion_rows;

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on treat_portion from %I', app);
    execute format('revoke delete, truncate on treat, treat_pass, treat_period from %I', app);
  end if;
end $$;
