-- What an account is frozen for, whatever the registry says of its holder.
alter table account add column frozen_for text check (frozen_for in ('DECEASED', 'CLOSING'));

-- An account on its way to be closed: what this round is to move is kept before the ledger is asked.
create table closure (
  id             uuid        primary key,
  account_id     uuid        not null references account,
  cause          text        not null check (cause in ('HOLDER', 'INHERITANCE', 'UNCLAIMED')),
  to_account     uuid        references account check (to_account <> account_id),
  relation       text,
  asked_by       uuid,
  checked_by     uuid,
  state          text        not null check (state in ('WAITING_FOR_CHECK', 'MOVING', 'CLOSED', 'REFUSED')),
  round_no       int         not null check (round_no > 0),
  round_minutes  bigint      check (round_minutes >= 0),
  round_points   bigint      check (round_points >= 0),
  moved_minutes  bigint      not null,
  expired_points bigint      not null,
  changed_at     timestamptz not null,
  version        bigint      not null,
  constraint checked_before_it_moves check (relation is null or state in ('WAITING_FOR_CHECK', 'REFUSED') or checked_by is not null)
);
create unique index closure_once on closure (account_id) where state <> 'REFUSED';
create index closure_of_account on closure (account_id, id);
create index closure_moving on closure (changed_at) where state = 'MOVING';

create table write_off (
  id           uuid        primary key,
  account_id   uuid        not null references account,
  unit         text        not null check (unit in ('MIN', 'PTS')),
  reason_code  text        not null,
  state        text        not null check (state in ('PROPOSED', 'APPROVED', 'POSTED', 'REFUSED')),
  amount       bigint      check (amount > 0),
  approval_id  uuid        not null references approval,
  refusal_code text,
  changed_at   timestamptz not null,
  version      bigint      not null,
  constraint posted_with_an_amount check ((state = 'POSTED') = (amount is not null))
);
create unique index write_off_before_the_council on write_off (account_id, unit) where state in ('PROPOSED', 'APPROVED');
create index write_off_of_account on write_off (account_id, id);
create index write_off_between_steps on write_off (changed_at) where state = 'APPROVED';

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke delete, truncate on closure, write_off from %I', app);
  end if;
end $$;
