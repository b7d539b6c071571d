-- PB: what a lane of the house does for {0} deposits, inside the server: lane lock, head, known ids, balances locked in order,
-- the set-based inserts of transfers and passbook notes, balances. One call, one commit. {1} and {2} are the hash's column
-- and value, or nothing where its cost is measured.
create function bench_batch(p_lane int) returns int language plpgsql as $$
declare
  v_size constant int := {0}; v_start int := floor(random() * (select count(*) from bench_holder)); v_seq bigint;
  v_count int := (select count(*) from bench_holder); v_ids uuid[]; v_facts uuid[]; v_accounts bigint[];
  v_to bigint[]; v_from bigint[]; v_now timestamptz;
begin
  perform pg_advisory_xact_lock(7412, p_lane);
  v_seq := coalesce((select seq from transfer where lane = p_lane order by seq desc limit 1), 0);
  v_now := clock_timestamp();
  select array_agg(gen_random_uuid()), array_agg(gen_random_uuid()), array_agg(h.pending), array_agg(h.issuance)
    into v_ids, v_facts, v_to, v_from
    from generate_series(1, v_size) i join bench_holder h on h.n = (v_start + i * 7) % v_count + 1;
  if exists (select from transfer where id = any (v_ids)) or exists (select from transfer_reject where id = any (v_ids)) then
    return 0;
  end if;
  v_accounts := v_to || v_from;
  perform b.version from account_balance b join ledger_account a on a.id = b.ledger_account
    where b.ledger_account = any (v_accounts) and b.stripe in (0, p_lane + 1)
    order by b.ledger_account, b.stripe for update of b;
  insert into transfer (lane, seq, id, kind, unit, debit_account, debit_stripe, debit_seq, debit_balance, credit_account,
    credit_stripe, credit_seq, credit_balance, amount, fact_id, effective_at, recorded_at, actor, policy_version,
    fingerprint{1})
  select p_lane, v_seq + u.n, u.id, 1, 1, u.da, p_lane + 1,
         db.version + row_number() over (partition by u.da order by u.n),
         db.credits - db.debits - 60 * row_number() over (partition by u.da order by u.n),
         u.ca, 0, cb.version + 1, cb.credits - cb.debits + 60, 60, u.fact, v_now, v_now, u.fact, 1, u.fact{2}
    from unnest(v_ids, v_facts, v_from, v_to) with ordinality as u (id, fact, da, ca, n)
    join account_balance db on db.ledger_account = u.da and db.stripe = p_lane + 1
    join account_balance cb on cb.ledger_account = u.ca and cb.stripe = 0
   order by u.id;
  insert into deposit (record_id, volunteer_id, record_version, record_state, wanted, reached, minutes, category_code,
    area_path, served_from, served_to, place, content, witness, changed_at, version)
  select u.fact, u.fact, 0, 'DIRECT', 'PENDING', 'PENDING', 60, 'REPAIR', 'cn.xigu.fulilu', v_now, v_now, '22街区3号楼',
         '修理水龙头', '李**', v_now, 0
    from unnest(v_facts) as u (fact) order by u.fact
  on conflict (record_id) do nothing;
  update account_balance b set credits = credits + 60, version = version + 1
    from unnest(v_to) as u (account) where b.ledger_account = u.account and b.stripe = 0;
  update account_balance b set debits = debits + 60 * u.n, version = version + u.n
    from (select account, count(*) as n from unnest(v_from) as account group by account) as u
   where b.ledger_account = u.account and b.stripe = p_lane + 1;
  return v_size;
end $$;
