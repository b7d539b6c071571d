-- P1: one honest transfer for each transaction on the house's own tables, in one call: the id looked up, both balances moved,
-- the row numbered and hashed. It takes numbers from sequences and chains nothing, so it never waits for another one.
create table bench_holder (n int primary key, pending bigint not null, issuance bigint not null);
insert into bench_holder
select row_number() over (order by a.id), p.id, i.id
  from account a
  join ledger_account p on p.account_id = a.id and p.kind = 1
  join ledger_account i on i.branch_id = a.branch_id and i.account_id is null and i.kind = 11
 where a.passbook_no like 'B%' and a.branch_id <> '{0}';
create sequence bench_seq cache 1;
create function bench_single(p_id uuid, p_fact uuid, p_holder int) returns bigint language plpgsql as $$
declare
  v_from bigint; v_to bigint; v_lane int := floor(random() * 12); v_seq bigint;
  v_from_seq bigint; v_from_balance bigint; v_to_seq bigint; v_to_balance bigint; v_now timestamptz := clock_timestamp();
begin
  if exists (select from transfer where id = p_id) or exists (select from transfer_reject where id = p_id) then
    return 0;
  end if;
  select pending, issuance into v_to, v_from from bench_holder where n = p_holder;
  update account_balance set credits = credits + 60, version = version + 1 where ledger_account = v_to and stripe = 0
    returning version, credits - debits into v_to_seq, v_to_balance;
  update account_balance set debits = debits + 60, version = version + 1
   where ledger_account = v_from and stripe = v_lane + 1
    returning version, credits - debits into v_from_seq, v_from_balance;
  v_seq := nextval('bench_seq');
  insert into transfer (lane, seq, id, kind, unit, debit_account, debit_stripe, debit_seq, debit_balance, credit_account,
    credit_stripe, credit_seq, credit_balance, amount, fact_id, effective_at, recorded_at, actor, policy_version,
    fingerprint, hash)
  values (v_lane, v_seq, p_id, 1, 1, v_from, v_lane + 1, v_from_seq, v_from_balance, v_to, 0, v_to_seq, v_to_balance, 60,
    p_fact, v_now, v_now, p_fact, 1, p_fact,
    sha256(int8send(v_seq) || uuid_send(p_id) || int8send(v_from) || int8send(v_to) || int8send(v_to_balance)));
  return v_seq;
end $$;
