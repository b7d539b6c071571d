-- A pack belongs to the council of a place; the presets belong to the root.
alter table policy_pack add column area_path text not null default 'cn'
  check (area_path ~ '^[a-z0-9-]+(\.[a-z0-9-]+){0,7}$');
alter table policy_pack add constraint rules_in_range check (
  (content ->> 'conversionMinutes')::bigint >= 1 and (content ->> 'conversionPoints')::bigint >= 1
  and (content ->> 'redemptionExpiryDays')::bigint >= 1 and (content ->> 'minHonourMinutesToRedeem')::bigint >= 0
  and coalesce((content ->> 'capMinutes')::bigint, 1) >= 1
  and coalesce((content ->> 'pointsExpireAfterMonths')::bigint, 1) >= 1);

-- [V] verified at its source, [V2] verified at second hand, [D] a choice of this product.
insert into policy_pack (code, effective_on, content, source) values
 ('DEFAULT', '2026-01-01',
  '{"conversionMinutes":60,"conversionPoints":10,"capMinutes":90000,"redemptionExpiryDays":7,"minHonourMinutesToRedeem":0,"pointsExpireAfterMonths":24}',
  '60 分钟 = 10 分 [V] 昆山 (jschina 2025), 曲阜; 上限 1500 小时 [V] 南京 2019; 积分发放 24 个月后到期 [D]; 7 天内领取 [D]'),
 ('NATIONAL', '2013-01-01',
  '{"conversionMinutes":60,"conversionPoints":10,"capMinutes":null,"redemptionExpiryDays":7,"minHonourMinutesToRedeem":0}',
  '志愿服务记录办法: 以实际服务时间计, 没有贵贱之分 [V] gov.cn 2012-09-27; 不设上限与系数; 积分比例 [D]'),
 ('HAILIN', '2026-01-01',
  '{"conversionMinutes":60,"conversionPoints":1,"capMinutes":null,"redemptionExpiryDays":7,"minHonourMinutesToRedeem":0,"pointsMode":"ACCRUE","accrualMaxMinutes":120,"redemptionLimit":{"period":"QUARTER","most":1}}',
  '海林: 1 小时 = 1 分, 单次活动最多计 2 小时, 每季度兑换一次, 兑换扣积分而时长保留 [V2] 360docs; 7 天内领取 [D]'),
 ('ZHANGJIAGANG', '2020-01-01',
  '{"conversionMinutes":60,"conversionPoints":10,"capMinutes":null,"redemptionExpiryDays":7,"minHonourMinutesToRedeem":0}',
  '张家港: 星级 30/60/100/200/300 小时 [V] zjgfwd 归登记方; 积分比例未核实, 沿用默认 [D]'),
 ('BEIJING', '2022-06-01',
  '{"conversionMinutes":60,"conversionPoints":10,"capMinutes":null,"redemptionExpiryDays":7,"minHonourMinutesToRedeem":0}',
  '北京 2022: 1 小时存 1 枚时间币 [V] 央视; 积分比例未核实, 沿用默认 [D]'),
 ('KUNSHAN', '2025-07-22',
  '{"conversionMinutes":60,"conversionPoints":10,"capMinutes":null,"redemptionExpiryDays":7,"minHonourMinutesToRedeem":0}',
  '昆山: 1 小时 = 10 分 [V] wm.jschina.com.cn 2025-07-22; 其余 [D]'),
 ('QUFU', '2020-01-01',
  '{"conversionMinutes":60,"conversionPoints":10,"capMinutes":null,"redemptionExpiryDays":7,"minHonourMinutesToRedeem":0}',
  '曲阜: 4020 分 = 402 小时 [V]; 其余 [D]'),
 ('LIANYUNGANG', '2020-01-01',
  '{"conversionMinutes":60,"conversionPoints":1,"capMinutes":null,"redemptionExpiryDays":7,"minHonourMinutesToRedeem":0}',
  '连云港: 1 小时 = 1 分 [V] mhsmt; 其余 [D]'),
 ('CHANGSHA_BEICHEN', '2023-01-01',
  '{"conversionMinutes":60,"conversionPoints":10,"capMinutes":null,"redemptionExpiryDays":7,"minHonourMinutesToRedeem":300}',
  '长沙北辰: 满 5 小时起兑换 [V] icswb 2023; 积分比例 [D]'),
 ('LUBEI_XINGFU', '2020-01-01',
  '{"conversionMinutes":60,"conversionPoints":10,"capMinutes":null,"redemptionExpiryDays":7,"minHonourMinutesToRedeem":0,"redemptionWindow":{"fromDay":15,"toDay":15}}',
  '路北幸福花园: 每月 15 日兑换 [V] ts.hebei.com.cn; 积分比例 [D]');

-- A pack on its way: drafted, approved by two of the council, published as a row of policy_pack.
create table policy_draft (
  id                uuid        primary key,
  area_path         text        not null,
  code              text        not null check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
  content           jsonb       not null,
  source            text        not null check (length(source) between 1 and 500),
  state             text        not null check (state in ('DRAFT', 'APPROVED', 'PUBLISHED', 'REFUSED')),
  approval_id       uuid        not null,
  published_version int         references policy_pack,
  drafted_at        timestamptz not null,
  changed_at        timestamptz not null,
  version           bigint      not null,
  constraint published_has_version check ((state = 'PUBLISHED') = (published_version is not null))
);

-- Which pack a branch follows from a day on, when it is not the one that it was opened with: two of its council say so.
create table branch_policy (
  id           uuid        primary key,
  branch_id    uuid        not null references branch,
  code         text        not null,
  effective_on date        not null,
  state        text        not null check (state in ('PROPOSED', 'SETTLED', 'REFUSED')),
  approval_id  uuid        not null,
  proposed_at  timestamptz not null,
  changed_at   timestamptz not null,
  version      bigint      not null
);
create unique index branch_policy_day on branch_policy (branch_id, effective_on) where state = 'SETTLED';
create index branch_policy_of on branch_policy (branch_id, id);

-- Lots of points that will expire, read out of the journal. The ledger knows nothing of it; what is left of a lot is
-- reckoned from the journal each time. told_days: the last notice. settled: nothing is left to expire.
create table points_lot (
  lot_id         uuid    primary key,
  account_id     uuid    not null references account,
  points         bigint  not null check (points > 0),
  granted_on     date    not null,
  expires_on     date    not null check (expires_on > granted_on),
  policy_version int     not null,
  told_days      int,
  settled        boolean not null default false
);
create index points_lot_due on points_lot (expires_on, lot_id) where not settled;
create index points_lot_of on points_lot (account_id) where settled;
create table points_follower (
  lane smallint primary key,
  seq  bigint   not null
);
insert into points_follower select lane, 0 from generate_series(0, 11) as l (lane);

alter table redemption drop constraint redemption_state_check;
alter table redemption add constraint redemption_state_check check (state in (
  'REQUESTED', 'REFUSED', 'AWAITING_APPROVAL', 'READY', 'COLLECTING', 'COLLECTED', 'CANCELLING', 'CANCELLED',
  'EXPIRING', 'EXPIRED', 'DECLINING', 'DECLINED', 'RETURNING', 'RETURNED'));
alter table redemption
  add column needs_approval    boolean not null default false,
  add column decided_by        uuid,
  add column collected_at      timestamptz,
  add column returned_quantity int     not null default 0 check (returned_quantity between 0 and quantity),
  add column returned_at       timestamptz;
update redemption set collected_at = changed_at where state = 'COLLECTED';
drop index redemption_of_account, redemption_of_partner, redemption_between_steps, redemption_ready, redemption_limit;
create index redemption_of_owner on redemption (owner_id, requested_at desc, id desc);
create index redemption_of_partner on redemption (partner_id, requested_at desc, id desc);
create index redemption_of_branch on redemption (branch_id, requested_at desc, id desc);
create index redemption_between_steps on redemption (changed_at)
  where state in ('REQUESTED', 'COLLECTING', 'CANCELLING', 'EXPIRING', 'DECLINING', 'RETURNING');
create index redemption_ready on redemption (expires_at) where state in ('READY', 'AWAITING_APPROVAL');
create index redemption_limit on redemption (item_id, owner_id)
  where state not in ('REFUSED', 'CANCELLED', 'EXPIRED', 'DECLINED');
create index redemption_collected on redemption (partner_id, collected_at) where collected_at is not null;
create index redemption_returned on redemption (partner_id, returned_at) where returned_at is not null;

-- A benefit may be free; everything else has its price.
alter table catalog_item drop constraint catalog_item_price_check;
alter table catalog_item add constraint catalog_item_price_check
  check (price between 0 and 1000000 and (price > 0 or kind = 'BENEFIT'));

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke delete, truncate on policy_draft, branch_policy, points_lot, points_follower from %I', app);
  end if;
end $$;
