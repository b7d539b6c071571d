-- The kinds of accounts in the ledger. Floored accounts may not fall below zero (but by a reversal) and have one balance
-- row; the others issue or take in, and have one row per lane so that no two lanes ever meet in it.
create table account_kind (
  code    smallint primary key,
  name    text     not null unique,
  unit    smallint not null check (unit in (1, 2)),
  holder  text     not null check (holder in ('MEMBER', 'BRANCH')),
  floored boolean  not null
);
insert into account_kind values
  (1,  'TIME_PENDING',    1, 'MEMBER', true),
  (2,  'TIME_AVAILABLE',  1, 'MEMBER', true),
  (3,  'TIME_HELD',       1, 'MEMBER', true),
  (4,  'PTS_AVAILABLE',   2, 'MEMBER', true),
  (5,  'PTS_HELD',        2, 'MEMBER', true),
  (11, 'ISSUANCE_TIME',   1, 'BRANCH', false),
  (12, 'SERVED_TIME',     1, 'BRANCH', false),
  (13, 'CONVERTED_TIME',  1, 'BRANCH', false),
  (14, 'POOL_TIME',       1, 'BRANCH', true),
  (15, 'GRANT_FUND',      1, 'BRANCH', true),
  (16, 'ADJUSTMENT_TIME', 1, 'BRANCH', false),
  (21, 'ISSUANCE_PTS',    2, 'BRANCH', false),
  (22, 'REDEEMED_PTS',    2, 'BRANCH', false),
  (23, 'EXPIRED_PTS',     2, 'BRANCH', false),
  (24, 'ADJUSTMENT_PTS',  2, 'BRANCH', false);

create table ledger_account (
  id         bigint      generated always as identity primary key,
  public_id  uuid        not null unique default gen_random_uuid(),
  kind       smallint    not null references account_kind,
  branch_id  uuid        not null references branch,
  account_id uuid        references account,
  status     smallint    not null default 1 check (status in (1, 2, 3)),
  opened_at  timestamptz not null default clock_timestamp()
);
comment on column ledger_account.status is '1 open, 2 frozen for spending, 3 closed';
create unique index ledger_account_of_member on ledger_account (account_id, kind) where account_id is not null;
create unique index ledger_account_of_branch on ledger_account (branch_id, kind) where account_id is null;

-- The running sums. reversal_debt: how far below its floor a reversal took the account; only credits pay it back.
-- cumulative: minutes earned by service so far. Written by the ledger's lanes only.
create table account_balance (
  ledger_account bigint   not null references ledger_account,
  stripe         smallint not null check (stripe between 0 and 12),
  debits         bigint   not null default 0 check (debits >= 0),
  credits        bigint   not null default 0 check (credits >= 0),
  floor          bigint,
  reversal_debt  bigint   not null default 0 check (reversal_debt >= 0),
  cumulative     bigint   not null default 0 check (cumulative >= 0),
  version        bigint   not null default 0,
  primary key (ledger_account, stripe),
  constraint no_overdraft check (floor is null or credits - debits + reversal_debt >= floor)
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_cost_delay = 0);

-- One row, two sides: an unbalanced entry cannot be written. The journal is the passbook and the log of transfers, too.
-- No foreign keys: they would lock the issuing account's row from every lane; a lane moves only rows that it has locked.
create table transfer (
  seq               bigint      not null check (seq > 0),
  debit_account     bigint      not null,
  debit_seq         bigint      not null check (debit_seq > 0),
  debit_balance     bigint      not null,
  credit_account    bigint      not null,
  credit_seq        bigint      not null check (credit_seq > 0),
  credit_balance    bigint      not null,
  amount            bigint      not null check (amount between 1 and 1000000000),
  effective_at      timestamptz not null,
  recorded_at       timestamptz not null,
  policy_version    int         not null,
  lane              smallint    not null check (lane between 0 and 11),
  kind              smallint    not null check (kind between 1 and 99),
  unit              smallint    not null check (unit in (1, 2)),
  debit_stripe      smallint    not null,
  credit_stripe     smallint    not null,
  id                uuid        not null,
  fingerprint       uuid        not null,
  group_id          uuid,
  fact_id           uuid,
  ref_id            uuid,
  actor             uuid,
  debit_cumulative  bigint,
  credit_cumulative bigint,
  reason            text        check (length(reason) <= 500),
  hash              bytea       not null check (octet_length(hash) = 32),
  primary key (lane, seq),
  constraint transfer_id unique (id),
  constraint two_sides check (debit_account <> credit_account)
);
create unique index transfer_debit on transfer (debit_account, debit_seq) where debit_stripe = 0;
create unique index transfer_credit on transfer (credit_account, credit_seq) where credit_stripe = 0;
-- 6 capture, 7 release: a hold ends once. 8: its rest returns once. 9: a transfer is reversed once.
create unique index transfer_resolved_once on transfer (ref_id) where kind in (6, 7);
create unique index transfer_rest_once on transfer (ref_id) where kind = 8;
create unique index transfer_reversed_once on transfer (ref_id) where kind = 9;

-- A rejected id stays rejected: a retry never changes its outcome.
create table transfer_reject (
  id          uuid        primary key,
  fingerprint uuid        not null,
  code        text        not null,
  kind        text        not null,
  facts       json        not null,
  rejected_at timestamptz not null
);

create trigger transfer_rows before update or delete on transfer for each row execute function refuse_change();
create trigger transfer_whole before truncate on transfer for each statement execute function refuse_change();
alter table transfer enable always trigger transfer_rows;
alter table transfer enable always trigger transfer_whole;
create trigger transfer_reject_rows before update or delete on transfer_reject for each row execute function refuse_change();
create trigger transfer_reject_whole before truncate on transfer_reject for each statement execute function refuse_change();
alter table transfer_reject enable always trigger transfer_reject_rows;
alter table transfer_reject enable always trigger transfer_reject_whole;

-- The root branch's books.
with opened as (
  insert into ledger_account (kind, branch_id)
  select code, '019a0000-0000-7000-8000-000000000001' from account_kind where holder = 'BRANCH'
  returning id, kind)
insert into account_balance (ledger_account, stripe, floor)
select o.id, s.stripe, case when k.floored then 0 end
  from opened o join account_kind k on k.code = o.kind
  cross join lateral generate_series(case when k.floored then 0 else 1 end, case when k.floored then 0 else 12 end) as s (stripe);

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on transfer, transfer_reject, policy_pack from %I', app);
    execute format('revoke delete, truncate on ledger_account, account_balance, account, branch from %I', app);
    execute format('revoke insert, update, delete, truncate on account_kind from %I', app);
  end if;
end $$;
