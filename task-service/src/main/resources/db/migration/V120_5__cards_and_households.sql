-- Pairing cards 爱心结对志愿服务卡: of the code only a keyed fingerprint is kept.
create sequence pairing_card_number;
create table pairing_card (
  card_no      text primary key check (card_no ~ '^[0-9]{11}$'),
  agreement_id uuid        not null references agreement (id),
  fingerprint  bytea       not null,
  issued_by    uuid        not null,
  issued_at    timestamptz not null,
  withdrawn_at timestamptz
);
create unique index one_live_card_per_agreement on pairing_card (agreement_id) where withdrawn_at is null;

-- One scan of a card by one person on one day is one visit.
create table card_scan (
  card_no    text not null references pairing_card (card_no),
  visitor_id uuid not null,
  scanned_on date not null,
  visit_id   uuid not null,
  primary key (card_no, visitor_id, scanned_on)
);
-- Households that are to be helped 建档立卡: one row each, no reason and no group.
create table household (
  beneficiary_id uuid primary key,
  area_path      text collate "C" not null,
  registered_on  date        not null,
  closed_on      date,
  recorded_by    uuid        not null,
  recorded_at    timestamptz not null,
  check (closed_on >= registered_on)
);
create index household_area on household (area_path);

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on card_scan from %I', app);
    execute format('revoke delete, truncate on pairing_card, household from %I', app);
  end if;
end $$;
