-- Beneficiaries have accounts when a teller opens them; V103 named the other owners.
alter table account drop constraint account_owner_type_check;
alter table account add constraint account_owner_type_check
  check (owner_type in ('VOLUNTEER', 'TEAM', 'ORGANISATION', 'BENEFICIARY'));

create table grant_programme (
  id                uuid        primary key,
  branch_id         uuid        not null references branch,
  area_path         text        not null,
  name              text        not null check (length(name) between 1 and 100),
  category_code     text        not null,
  minutes_per_month bigint      not null check (minutes_per_month between 1 and 1000000),
  from_month        date        not null check (extract(day from from_month) = 1),
  until_month       date        check (until_month >= from_month and extract(day from until_month) = 1),
  state             text        not null check (state in ('PROPOSED', 'ACTIVE', 'REFUSED', 'ENDED')),
  approval_id       uuid        not null references approval,
  giving_version    int         not null references giving_policy,
  changed_at        timestamptz not null,
  version           bigint      not null
);
create index grant_programme_of_branch on grant_programme (branch_id, id);

create table grant_funding (
  id           uuid        primary key,
  branch_id    uuid        not null references branch,
  area_path    text        not null,
  minutes      bigint      not null check (minutes > 0),
  state        text        not null check (state in ('PROPOSED', 'APPROVED', 'POSTED', 'REFUSED')),
  approval_id  uuid        not null references approval,
  refusal_code text,
  changed_at   timestamptz not null,
  version      bigint      not null
);
create index grant_funding_of_branch on grant_funding (branch_id, id);
create index grant_funding_between_steps on grant_funding (changed_at) where state = 'APPROVED';

-- Who is granted minutes: by which programme, and who attested it; nothing of the circumstances.
create table minute_grant (
  id           uuid        primary key,
  programme_id uuid        not null references grant_programme,
  account_id   uuid        not null references account,
  owner_id     uuid        not null,
  area_path    text        not null,
  from_month   date        not null check (extract(day from from_month) = 1),
  until_month  date        check (until_month >= from_month and extract(day from until_month) = 1),
  state        text        not null check (state in ('PROPOSED', 'ACTIVE', 'REFUSED', 'ENDED')),
  attested_by  uuid        not null,
  approval_id  uuid        not null references approval,
  changed_at   timestamptz not null,
  version      bigint      not null
);
create unique index minute_grant_once on minute_grant (programme_id, account_id) where state in ('PROPOSED', 'ACTIVE');
create index minute_grant_of_programme on minute_grant (programme_id, id);
create index minute_grant_of_owner on minute_grant (owner_id, id);

-- One row a month, programme and recipient: the intent to pay, and what became of it.
create table grant_payment (
  id           uuid        primary key,
  grant_id     uuid        not null references minute_grant,
  programme_id uuid        not null references grant_programme,
  branch_id    uuid        not null references branch,
  account_id   uuid        not null references account,
  month        date        not null check (extract(day from month) = 1),
  minutes      bigint      not null check (minutes > 0),
  attempt      int         not null check (attempt > 0),
  state        text        not null check (state in ('DUE', 'WAITING', 'PAID', 'REFUSED')),
  refusal_code text,
  changed_at   timestamptz not null,
  version      bigint      not null,
  constraint paid_once_a_month unique (programme_id, account_id, month)
);
create index grant_payment_of_grant on grant_payment (grant_id, month);
create index grant_payment_open on grant_payment (changed_at, id) where state in ('DUE', 'WAITING');

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke delete, truncate on grant_programme, grant_funding, minute_grant, grant_payment from %I', app);
  end if;
end $$;
