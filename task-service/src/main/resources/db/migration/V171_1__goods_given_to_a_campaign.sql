-- Goods 捐物 that a campaign gathers, such as the book donation that the Fushun page links to (seed row 0-28).
-- They are counted in pieces and never become time or points (Beijing's five-star rules leave donated goods out).
alter table campaign add column gathers text check (gathers in ('BOOKS','CLOTHES','DAILY_GOODS','SCHOOL_THINGS','AIDS'));

create table goods_donation (
  id             uuid primary key,
  version        bigint      not null,
  campaign_code  text        not null references campaign,
  area_path      text collate "C" not null,
  goods          text        not null,
  pieces         integer     not null check (pieces between 1 and 10000),
  donor_id       uuid,
  description    text        check (length(description) <= 100),
  received_by    uuid        not null,
  received_at    timestamptz not null,
  cancel_reason  text        check (length(cancel_reason) <= 200),
  cancelled_by   uuid,
  cancelled_at   timestamptz,
  check ((cancelled_at is null) = (cancel_reason is null)),
  check ((cancelled_at is null) = (cancelled_by is null)),
  check (donor_id <> received_by)
);
create index goods_donation_of_campaign on goods_donation (campaign_code, id);
create index goods_donation_of_donor on goods_donation (donor_id, id) where donor_id is not null;
