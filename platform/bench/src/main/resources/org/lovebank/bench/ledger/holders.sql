-- {0} holders at the root branch {1}, as many at the other branches together, and as many newcomers at the root branch.
insert into account (id, owner_type, owner_id, branch_id, area_path, passbook_no, status, registry_version, opened_at, version)
select gen_random_uuid(), 'VOLUNTEER', gen_random_uuid(), b.id, b.area_path, b.sort || (n + b.many * {0}), 'OPEN', 1, now(), 1
  from generate_series(1, {0}) as n
  join (select id, area_path, 'B' as sort, 0 as many, 0 as place, 1 as places from branch where id = '{1}'
        union all
        select id, area_path, 'N', 2, 0, 1 from branch where id = '{1}'
        union all
        select id, area_path, 'B', 1, (row_number() over (order by id) - 1)::int, (count(*) over ())::int
          from branch where id <> '{1}' and area_path like 'cn.b%') as b on n % b.places = b.place;
insert into ledger_account (kind, branch_id, account_id)
select k.code, a.branch_id, a.id
  from account a cross join account_kind k
 where k.holder = 'MEMBER' and a.passbook_no ~ '^[BN]';
insert into account_balance (ledger_account, stripe, floor)
select l.id, 0, 0 from ledger_account l join account a on a.id = l.account_id where a.passbook_no ~ '^[BN]';
analyze;
