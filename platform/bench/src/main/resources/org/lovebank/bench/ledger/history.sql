-- {0} releases in a database of their own that no checker looks at: numbered and balanced as a lane would, not chained.
-- Each of the holders gets a line in turn, one minute a line, from 2021 on.
set maintenance_work_mem = '400MB';
set synchronous_commit = off;
alter table transfer drop constraint transfer_pkey, drop constraint transfer_id;
drop index transfer_debit, transfer_credit;
create temp table holder as
select (row_number() over (order by a.id) - 1)::int as n, p.id as pending, v.id as available
  from account a
  join ledger_account p on p.account_id = a.id and p.kind = 1
  join ledger_account v on v.account_id = a.id and v.kind = 2
 where a.passbook_no like 'B%' and a.branch_id = '{1}';
create unique index on holder (n);
insert into transfer (lane, seq, id, kind, unit, debit_account, debit_stripe, debit_seq, debit_balance, credit_account,
  credit_stripe, credit_seq, credit_balance, credit_cumulative, amount, fact_id, effective_at, recorded_at, policy_version,
  fingerprint, hash)
select 0, i, md5('t' || i)::uuid, 2, 1, h.pending, 0, (i - 1) / c.n + 1, 0, h.available, 0, (i - 1) / c.n + 1,
       (i - 1) / c.n + 1, (i - 1) / c.n + 1, 1, md5('r' || i)::uuid,
       timestamptz '2021-01-01' + i * (interval '1800 days' / {0}), timestamptz '2021-01-01' + i * (interval '1800 days' / {0}),
       1, md5('r' || i)::uuid, decode(md5('a' || i) || md5('b' || i), 'hex')
  from generate_series(1::bigint, {0}::bigint) as i
  cross join (select count(*) as n from holder) as c
  join holder h on h.n = ((i - 1) % c.n)::int;
alter table transfer add primary key (lane, seq);
alter table transfer add constraint transfer_id unique (id);
create unique index transfer_debit on transfer (debit_account, debit_seq) where debit_stripe = 0;
create unique index transfer_credit on transfer (credit_account, credit_seq) where credit_stripe = 0;
update account_balance b
   set credits = s.n, cumulative = s.n, version = s.n
  from (select credit_account as account, count(*) as n from transfer group by credit_account) as s
 where b.ledger_account = s.account and b.stripe = 0;
