-- The love bank's copy of a service record: what the passbook shows of it, and how far it has come here.
create table deposit (
  record_id      uuid        primary key,
  volunteer_id   uuid        not null,
  record_version bigint      not null,
  record_state   text        not null,
  wanted         text        not null check (wanted in ('NOTHING', 'PENDING', 'AVAILABLE', 'TAKEN_BACK')),
  reached        text        not null check (reached in ('NOTHING', 'PENDING', 'AVAILABLE', 'TAKEN_BACK', 'REJECTED')),
  minutes        int         not null,
  category_code  text        not null,
  area_path      text        not null,
  served_from    timestamptz not null,
  served_to      timestamptz not null,
  place          text        not null,
  content        text        not null,
  witness        text        not null,
  rejected_code  text,
  changed_at     timestamptz not null,
  version        bigint      not null
);
create index deposit_on_its_way on deposit (changed_at) where reached <> wanted and reached <> 'REJECTED';
create index deposit_waiting_for_account on deposit (volunteer_id) where reached <> wanted and reached <> 'REJECTED';

create table catalog_item (
  id               uuid        primary key,
  branch_id        uuid        not null references branch,
  partner_id       uuid        not null,
  name             text        not null check (length(name) between 1 and 100),
  kind             text        not null check (kind in ('GOODS', 'SERVICE', 'BENEFIT')),
  unit             text        not null check (unit in ('MIN', 'PTS')),
  price            bigint      not null check (price between 1 and 1000000),
  stock            int         not null check (stock >= 0),
  min_stars        int         not null check (min_stars between 0 and 10),
  per_person_limit int         check (per_person_limit > 0),
  offered          boolean     not null,
  created_at       timestamptz not null,
  version          bigint      not null
);
create index catalog_item_of_branch on catalog_item (branch_id, id);

create table redemption (
  id             uuid        primary key,
  fingerprint    uuid        not null,
  account_id     uuid        not null references account,
  owner_id       uuid        not null,
  item_id        uuid        not null references catalog_item,
  branch_id      uuid        not null references branch,
  partner_id     uuid        not null,
  item_name      text        not null,
  unit           text        not null check (unit in ('MIN', 'PTS')),
  quantity       int         not null check (quantity > 0),
  price          bigint      not null check (price > 0),
  state          text        not null check (state in ('REQUESTED', 'REFUSED', 'READY', 'COLLECTING', 'COLLECTED',
                                                       'CANCELLING', 'CANCELLED', 'EXPIRING', 'EXPIRED')),
  code_salt      bytea       not null,
  code_hash      bytea       not null,
  wrong_codes    int         not null default 0,
  policy_version int         not null,
  expires_at     timestamptz not null,
  refusal_code   text,
  refusal_kind   text,
  refusal_facts  text,
  ended_by       uuid,
  requested_at   timestamptz not null,
  changed_at     timestamptz not null,
  version        bigint      not null
);
create index redemption_of_account on redemption (account_id, id);
create index redemption_of_partner on redemption (partner_id, id);
create index redemption_between_steps on redemption (changed_at) where state in ('REQUESTED', 'COLLECTING', 'CANCELLING', 'EXPIRING');
create index redemption_ready on redemption (expires_at) where state = 'READY';
create index redemption_limit on redemption (item_id, owner_id) where state not in ('REFUSED', 'CANCELLED', 'EXPIRED');

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke delete, truncate on deposit, catalog_item, redemption from %I', app);
  end if;
end $$;
