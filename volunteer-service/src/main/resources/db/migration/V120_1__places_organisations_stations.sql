-- Nine levels from the country down to a staircase; figures are stated on a day by a source.
alter table area drop constraint area_path_check;
alter table area add constraint area_path_check check (path ~ '^[a-z0-9][a-z0-9-]{0,39}(\.[a-z0-9][a-z0-9-]{0,39}){0,8}$');
alter table area add column party_members integer check (party_members >= 0);
alter table area add column stated_on date;
alter table area add column source text;
alter table area add constraint area_figures_have_a_source check ((stated_on is null) = (source is null));

alter table organisation add column uscc text;
alter table organisation add column guiding_body_id uuid references organisation;
alter table organisation add column co_founder_ids uuid[] not null default '{}';
alter table organisation add column party_branch_id uuid references organisation;
alter table organisation add constraint organisation_uscc unique (uscc);
alter table organisation add constraint organisation_code_is_of_the_registered check (uscc is null or registered);
create index organisation_party_branch on organisation (party_branch_id) where party_branch_id is not null;
create index organisation_guiding_body on organisation (guiding_body_id) where guiding_body_id is not null;

create table residency (
  id              uuid        primary key,
  organisation_id uuid        not null references organisation,
  area_path       text        not null references area (path),
  venue_id        uuid,
  rooms           text[]      not null,
  from_on         date        not null,
  to_on           date        check (to_on >= from_on),
  ended_by        uuid,
  version         bigint      not null,
  changed_at      timestamptz not null,
  constraint residency_once exclude using gist
    (organisation_id with =, area_path with =, daterange(from_on, to_on, '[]') with &&)
);
create index residency_area on residency (area_path text_pattern_ops);

create table co_building (
  id              uuid        primary key,
  committee_id    uuid        not null references organisation,
  area_path       text        not null references area (path),
  organisation_id uuid        references organisation,
  volunteer_id    uuid        references volunteer,
  contribution    text        not null,
  from_on         date        not null,
  to_on           date        check (to_on >= from_on),
  ended_by        uuid,
  version         bigint      not null,
  changed_at      timestamptz not null,
  check (num_nonnulls(organisation_id, volunteer_id) = 1),
  constraint co_building_once exclude using gist
    (committee_id with =, coalesce(organisation_id, volunteer_id) with =, daterange(from_on, to_on, '[]') with &&)
);

alter table station add column parent_id uuid references station;
alter table station add column status text not null default 'OPEN' check (status in ('PLANNED', 'OPEN', 'CLOSED'));
alter table station add column target_on date;
alter table station add column certified_on date;
alter table station add column address text;
alter table station add column phone text;
alter table station add column opening_hours text[] not null default '{}';
create index station_parent on station (parent_id);
create index station_area on station (area_path text_pattern_ops);

create table station_assessment (
  id          uuid        primary key,
  station_id  uuid        not null references station,
  assessed_on date        not null,
  assessed_by uuid        not null,
  revoked_at  timestamptz,
  revoked_by  uuid,
  revoked_for text,
  version     bigint      not null
);
create index station_assessment_station on station_assessment (station_id, assessed_on);

create table station_assessment_verdict (
  assessment_id uuid    not null references station_assessment,
  place         integer not null,
  standard      text    not null,
  met           boolean not null,
  evidence      text,
  primary key (assessment_id, place),
  unique (assessment_id, standard),
  check (not met or length(trim(evidence)) > 0)
);

create table station_staff (
  id         uuid        primary key,
  station_id uuid        not null references station,
  person_id  uuid        not null constraint station_staff_person references person,
  role       text        not null check (role in ('HEAD', 'WORKER')),
  source     text        not null,
  from_on    date        not null,
  to_on      date        check (to_on >= from_on),
  ended_by   uuid,
  version    bigint      not null,
  constraint station_staff_head exclude using gist
    (station_id with =, daterange(from_on, to_on, '[]') with &&) where (role = 'HEAD'),
  constraint station_staff_once exclude using gist
    (station_id with =, person_id with =, daterange(from_on, to_on, '[]') with &&)
);
