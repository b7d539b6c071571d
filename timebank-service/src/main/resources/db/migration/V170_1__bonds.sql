-- Who may act for whom, as the registry tells it.
create table bond (
  id         uuid        primary key,
  acting_id  uuid        not null,
  person_id  uuid        not null,
  bound      boolean     not null,
  version    bigint      not null,
  changed_at timestamptz not null,
  check (acting_id <> person_id)
);
create index bond_acting on bond (acting_id, person_id) where bound;

-- Who proposed a gift, when it was the giver's proxy.
alter table gift add column proposed_by uuid;
