-- What a holder who died left: account ids and days, no cause, no kinship, no document.
create table estate (
  account_id  uuid        primary key references account,
  area_path   text        not null,
  reason_code text        not null,
  state       text        not null check (state in ('OPEN', 'SETTLED')),
  closure_id  uuid        references closure,
  opened_at   timestamptz not null,
  apply_until timestamptz not null check (apply_until > opened_at),
  changed_at  timestamptz not null,
  version     bigint      not null,
  constraint settled_by_a_closure check ((state = 'SETTLED') = (closure_id is not null))
);
create index estate_of_area on estate (area_path text_pattern_ops, account_id);
create index estate_waiting on estate (apply_until) where state = 'OPEN';

create table inheritance (
  id              uuid        primary key,
  estate_account  uuid        not null references estate,
  heir_account    uuid        not null references account check (heir_account <> estate_account),
  heir_id         uuid        not null,
  area_path       text        not null,
  disposal        text        not null check (disposal in ('KEEP', 'DONATE')),
  named_by_holder boolean     not null,
  state           text        not null check (state in ('APPLIED', 'CHECKED', 'SETTLED', 'REFUSED')),
  checked_by      uuid        check (checked_by <> heir_id),
  approval_id     uuid        references approval,
  changed_at      timestamptz not null,
  version         bigint      not null,
  constraint checked_before_it_is_decided check (state not in ('CHECKED', 'SETTLED') or (checked_by is not null and approval_id is not null))
);
create unique index inheritance_once on inheritance (estate_account, heir_id) where state in ('APPLIED', 'CHECKED');
create unique index inheritance_settled_once on inheritance (estate_account) where state = 'SETTLED';
create index inheritance_of_heir on inheritance (heir_id, id);
create index inheritance_of_estate on inheritance (estate_account, id);

create table successor (
  account_id        uuid   primary key references account,
  successor_account uuid   references account check (successor_account <> account_id),
  version           bigint not null
);

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke delete, truncate on estate, inheritance, successor from %I', app);
  end if;
end $$;
