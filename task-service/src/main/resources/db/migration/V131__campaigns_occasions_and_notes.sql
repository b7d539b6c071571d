insert into task_policy (code, version, area_path, effective_on, content, source, created_at) values
('SUBSIDY_LIMIT', 1, 'cn', '2000-01-01', '{"mostCents":10000}', 'our default: a note above 100 yuan is more likely a slip of the pen than a meal', now()),
('VISIT_REPORT',  1, 'cn', '2000-01-01', '{"latestDays":30}', 'our default: the same as for paper reports of service', now());

create table campaign (
  code        text primary key check (code ~ '^[A-Z][A-Z0-9_]{2,39}$'),
  name        text        not null check (length(name) <= 60),
  purpose     text        check (length(purpose) <= 200),
  area_path   text collate "C" not null,
  action_line text        check (action_line in ('WEIMIN','BIANMIN','ANMIN','ZHUMIN','LEMIN')),
  begins_on   date        not null,
  ends_on     date,
  started_by  uuid,
  started_at  timestamptz not null,
  check (ends_on >= begins_on)
);
-- The five campaigns that the Shandan street document names.
insert into campaign (code, name, area_path, action_line, begins_on, started_at) values
('POVERTY_RELIEF',  '扶贫助困献爱心',         'cn', 'ZHUMIN',  '2014-03-27', now()),
('ELDERS_WARMTH',   '敬老助残送温暖',         'cn', 'WEIMIN',  '2014-03-27', now()),
('YOUTH_HARMONY',   '爱心满社区，青春筑和谐', 'cn', 'LEMIN',   '2014-03-27', now()),
('LOVING_TUTORS',   '爱心助教',               'cn', 'ZHUMIN',  '2014-03-27', now()),
('EMPLOYMENT_HELP', '就业援助',               'cn', 'BIANMIN', '2014-03-27', now());

create table occasion (
  code    text not null check (code ~ '^[A-Z][A-Z0-9_]{2,39}$'),
  on_day  date not null,
  name_zh text not null check (length(name_zh) <= 40),
  name_en text not null check (length(name_en) <= 80),
  source  text not null,
  primary key (code, on_day)
);
create index occasion_on on occasion (on_day, code);
insert into occasion (code, on_day, name_zh, name_en, source)
select code, make_date(year, month, day), zh, en, source
from generate_series(2026, 2028) year,
     (values ('LEI_FENG_DAY',   3,  5, '学雷锋纪念日', 'Learn from Lei Feng day', 'Fushun document; fixed day'),
             ('PARTY_DAY',      7,  1, '七一',         'Party founding day',      'Fushun document; fixed day'),
             ('NATIONAL_DAY',  10,  1, '国庆节',       'National day',            'Fushun document; fixed day'),
             ('VOLUNTEER_DAY', 12,  5, '国际志愿者日', 'International volunteer day', 'United Nations resolution 40/212; fixed day'))
       fixed (code, month, day, zh, en, source);
insert into occasion (code, on_day, name_zh, name_en, source) values
('SPRING_FESTIVAL', '2026-02-17', '春节',   'Spring festival',      'Chinese calendar, first day of the first month'),
('SPRING_FESTIVAL', '2027-02-06', '春节',   'Spring festival',      'Chinese calendar, first day of the first month'),
('SPRING_FESTIVAL', '2028-01-26', '春节',   'Spring festival',      'Chinese calendar, first day of the first month'),
('LANTERN',         '2026-03-03', '元宵节', 'Lantern festival',     'Chinese calendar, fifteenth day of the first month'),
('LANTERN',         '2027-02-20', '元宵节', 'Lantern festival',     'Chinese calendar, fifteenth day of the first month'),
('LANTERN',         '2028-02-09', '元宵节', 'Lantern festival',     'Chinese calendar, fifteenth day of the first month'),
('DRAGON_BOAT',     '2026-06-19', '端午节', 'Dragon boat festival', 'Chinese calendar, fifth day of the fifth month'),
('DRAGON_BOAT',     '2027-06-09', '端午节', 'Dragon boat festival', 'Chinese calendar, fifth day of the fifth month'),
('DRAGON_BOAT',     '2028-05-28', '端午节', 'Dragon boat festival', 'Chinese calendar, fifth day of the fifth month'),
('MID_AUTUMN',      '2026-09-25', '中秋节', 'Mid-autumn festival',  'Chinese calendar, fifteenth day of the eighth month'),
('MID_AUTUMN',      '2027-09-15', '中秋节', 'Mid-autumn festival',  'Chinese calendar, fifteenth day of the eighth month'),
('MID_AUTUMN',      '2028-10-03', '中秋节', 'Mid-autumn festival',  'Chinese calendar, fifteenth day of the eighth month'),
('ELDERS_DAY',      '2026-10-18', '老年节（重阳）', 'Elders'' day', 'law on the protection of the elderly art. 12: ninth day of the ninth month'),
('ELDERS_DAY',      '2027-10-08', '老年节（重阳）', 'Elders'' day', 'law on the protection of the elderly art. 12: ninth day of the ninth month'),
('ELDERS_DAY',      '2028-10-26', '老年节（重阳）', 'Elders'' day', 'law on the protection of the elderly art. 12: ninth day of the ninth month');

-- Notes on money that others paid out: cents, outside the ledger, without a way back into it.
create table subsidy (
  id            uuid primary key,
  version       bigint      not null,
  area_path     text collate "C" not null,
  volunteer_id  uuid        not null,
  assignment_id uuid,
  activity_id   uuid,
  kind          text        not null check (kind in ('MEAL','TRAVEL','COMMUNICATION')),
  amount_cents  int         not null check (amount_cents > 0),
  fund_source   text        not null check (length(fund_source) <= 60),
  paid_on       date        not null,
  noted_by      uuid        not null check (noted_by <> volunteer_id),
  noted_at      timestamptz not null,
  cancel_reason text        check (length(cancel_reason) <= 200),
  cancelled_at  timestamptz,
  check ((assignment_id is null) <> (activity_id is null)),
  check ((cancel_reason is null) = (cancelled_at is null))
);
create unique index subsidy_once on subsidy (volunteer_id, kind, coalesce(assignment_id, activity_id), paid_on) where cancelled_at is null;
create index subsidy_area on subsidy (area_path, id desc);
create index subsidy_volunteer on subsidy (volunteer_id, id desc);

create table aid_distribution (
  id            uuid primary key,
  area_path     text collate "C" not null,
  donor         text        not null check (length(donor) <= 120),
  campaign_code text        references campaign (code),
  occasion_code text,
  handed_out_on date        not null,
  noted_by      uuid        not null,
  noted_at      timestamptz not null
);
create index aid_distribution_area on aid_distribution (area_path, handed_out_on);
create table aid_line (
  distribution_id uuid    not null references aid_distribution (id),
  position        int     not null check (position >= 0),
  household_id    uuid    not null,
  amount_cents    int     not null check (amount_cents >= 0),
  goods           text    check (length(goods) <= 100),
  signed_for      boolean not null,
  primary key (distribution_id, position),
  unique (distribution_id, household_id),
  check (amount_cents > 0 or goods is not null)
);
create trigger aid_distribution_rows before update or delete on aid_distribution for each row execute function refuse_change();
alter table aid_distribution enable always trigger aid_distribution_rows;
create trigger aid_line_rows before update or delete on aid_line for each row execute function refuse_change();
alter table aid_line enable always trigger aid_line_rows;

create table visit (
  id            uuid primary key,
  version       bigint      not null,
  area_path     text collate "C" not null,
  kind          text        not null check (kind in ('HOLIDAY','CONSULTATION','HOME_SERVICE','CARE')),
  visited_id    uuid        not null,
  visitor_id    uuid        not null,
  agreement_id  uuid,
  occasion_code text,
  visited_at    timestamptz not null,
  outcome       text        not null check (outcome in ('WELL','HELPED','REFERRED','NOT_AT_HOME','ALARM')),
  noted_by      uuid        not null,
  noted_at      timestamptz not null
);
create index visit_area on visit (area_path, id desc);
create index visit_when on visit (visited_at);
create index visit_agreement on visit (agreement_id, visited_at desc) where agreement_id is not null;
create table visit_problem (
  id        uuid primary key,
  visit_id  uuid not null references visit (id),
  position  int  not null check (position >= 0),
  summary   text not null check (length(summary) <= 100),
  solved_at timestamptz,
  solved_by uuid,
  unique (visit_id, position),
  check ((solved_at is null) = (solved_by is null))
);

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on occasion, aid_distribution, aid_line from %I', app);
    execute format('revoke delete, truncate on subsidy, visit, visit_problem from %I', app);
  end if;
end $$;
