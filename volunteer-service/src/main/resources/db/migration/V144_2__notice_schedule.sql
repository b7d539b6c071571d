-- Which month of which kind was posted where; the key keeps it from being posted twice. No notice: there was nothing to post.
create table notice_period (
  area_path text        not null references area (path),
  kind      text        not null check (kind in ('HOURS', 'STAR', 'REDEMPTION')),
  month     text        not null check (month ~ '^20\d\d-\d\d$'),
  notice_id uuid        references notice,
  posted_at timestamptz not null,
  primary key (area_path, kind, month)
);
create index service_record_step_final on service_record_step (taken_at) where to_state = 'FINAL';

-- Points that were redeemed, as the time bank told: what a periodic notice counts.
create table redemption_seen (
  redemption_id uuid        primary key,
  person_id     uuid        not null,
  points        bigint      not null check (points >= 0),
  collected_at  timestamptz not null
);
create index redemption_seen_collected on redemption_seen (collected_at);

insert into registry_policy (id, code, version, area_path, effective_on, content, source, reason, approved_at) values
('5e4a3c1e-90a5-5d27-9c5b-0a1f00014402', 'NOTICE_SCHEDULE', 1, 'cn', '2021-11-01',
 '{"dayOfMonth": 5, "catchUpMonths": 3, "kinds": ["HOURS", "STAR", "REDEMPTION"]}',
 'Shandan street 2014: hours, stars and redemptions are publicised regularly; the day is an own default',
 'preset', now());
