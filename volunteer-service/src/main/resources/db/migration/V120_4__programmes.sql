-- Brands, programmes with pillars and what belongs to them, the duty roster, plans and surveys.
create table brand (
  id         uuid        primary key,
  owner_id   uuid        not null references organisation,
  area_path  text        not null references area (path),
  name       text        not null,
  slogan     text,
  parent_id  uuid        references brand check (parent_id <> id),
  station_id uuid        references station,
  team_ids   uuid[]      not null,
  status     text        not null check (status in ('ACTIVE', 'RETIRED')),
  version    bigint      not null,
  changed_at timestamptz not null,
  constraint brand_name unique (area_path, name)
);
create index brand_area on brand (area_path text_pattern_ops);

create table programme (
  id               uuid        primary key,
  code             text        not null constraint programme_code unique,
  owner_id         uuid        not null references organisation,
  area_path        text        not null references area (path),
  name             text        not null,
  summary          text,
  tags             varchar[]   not null,
  policy_title     text,
  policy_issuer    text,
  policy_number    text,
  policy_issued_on date,
  origin_level     text,
  origin_id        uuid        references organisation,
  from_on          date,
  to_on            date        check (to_on >= from_on),
  status           text        not null check (status in ('RUNNING', 'ENDED')),
  version          bigint      not null,
  changed_at       timestamptz not null
);
create index programme_area on programme (area_path text_pattern_ops);

create table programme_pillar (
  programme_id uuid    not null references programme,
  place        integer not null,
  layer        text    not null,
  code         text    not null,
  name         text    not null,
  primary key (programme_id, place)
);

create table programme_belonging (
  id           uuid   primary key,
  programme_id uuid   not null references programme,
  pillar       text,
  kind         text   not null check (kind in ('ORGANISATION', 'STATION', 'TEAM', 'BRAND')),
  subject_id   uuid   not null,
  from_on      date   not null,
  to_on        date   check (to_on >= from_on),
  ended_by     uuid,
  version      bigint not null,
  constraint programme_belonging_once exclude using gist (programme_id with =, subject_id with =,
    coalesce(pillar, '') with =, daterange(from_on, to_on, '[]') with &&)
);

create table duty_turn (
  id           uuid        primary key,
  area_path    text        not null references area (path),
  programme_id uuid        references programme,
  duty         text        not null,
  person_id    uuid        not null constraint duty_turn_person_known references person,
  starts_at    timestamptz not null,
  ends_at      timestamptz not null check (ends_at > starts_at),
  cancelled_at timestamptz,
  version      bigint      not null,
  constraint duty_turn_once exclude using gist
    (area_path with =, duty with =, tstzrange(starts_at, ends_at) with &&) where (cancelled_at is null),
  constraint duty_turn_person exclude using gist
    (person_id with =, tstzrange(starts_at, ends_at) with &&) where (cancelled_at is null)
);
create index duty_turn_area on duty_turn (area_path text_pattern_ops, starts_at);

create table service_plan (
  id              uuid        primary key,
  organisation_id uuid        not null references organisation,
  area_path       text        not null references area (path),
  plan_year       integer     not null,
  state           text        not null check (state in ('DRAFT', 'ADOPTED', 'CLOSED')),
  version         bigint      not null,
  changed_at      timestamptz not null,
  constraint service_plan_once unique (organisation_id, area_path, plan_year)
);
create index service_plan_area on service_plan (area_path text_pattern_ops);

create table service_plan_item (
  plan_id       uuid    not null references service_plan,
  place         integer not null,
  month         integer not null check (month between 1 and 12),
  content       text    not null,
  category_code text,
  team_id       uuid    references team,
  times         integer not null check (times > 0),
  primary key (plan_id, place)
);

create table need_survey (
  id         uuid        primary key,
  area_path  text        not null references area (path),
  title      text        not null,
  from_on    date        not null,
  to_on      date        not null check (to_on >= from_on),
  state      text        not null check (state in ('OPEN', 'ENDED')),
  version    bigint      not null,
  changed_at timestamptz not null
);
create index need_survey_area on need_survey (area_path text_pattern_ops);

create table need_survey_question (
  survey_id uuid    not null references need_survey,
  place     integer not null,
  code      text    not null,
  wording   text    not null,
  many      boolean not null,
  choices   text[]  not null,
  primary key (survey_id, place)
);

-- No row per answer: who answers adds one to each choice, and is kept nowhere. The empty question counts answers.
create table need_survey_tally (
  survey_id uuid   not null references need_survey,
  area_path text   not null references area (path),
  question  text   not null,
  choice    text   not null,
  times     bigint not null check (times > 0),
  primary key (survey_id, area_path, question, choice)
);

insert into registry_policy (id, code, version, area_path, effective_on, content, source, reason, approved_at) values
('5e4a3c1e-90a5-5d27-9c5b-0a1f00000121', 'SURVEY_RESULTS', 1, 'cn', '2014-03-27',
 '{"fewestShown": 5}',
 'Own default: counts of fewer than five answers may show a person',
 'preset', now());
