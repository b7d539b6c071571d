-- Organisations, their stations and teams (站—队).
create table organisation (
  id          uuid        primary key,
  kind        text        not null,
  name        text        not null,
  area_path   text        not null references area (path),
  registered  boolean     not null,
  co_building boolean     not null,
  status      text        not null check (status in ('ACTIVE', 'CLOSED')),
  version     bigint      not null,
  changed_at  timestamptz not null,
  constraint organisation_name unique (area_path, name)
);

create table station (
  id              uuid        primary key,
  organisation_id uuid        not null references organisation,
  area_path       text        not null references area (path),
  name            text        not null,
  level           text        not null,
  version         bigint      not null,
  changed_at      timestamptz not null,
  constraint station_name unique (area_path, name)
);

create table team (
  id              uuid        primary key,
  organisation_id uuid        not null references organisation,
  station_id      uuid        references station,
  area_path       text        not null references area (path),
  name            text        not null,
  kind            text        not null,
  specialty       text,
  status          text        not null check (status in ('ACTIVE', 'CLOSED')),
  version         bigint      not null,
  changed_at      timestamptz not null,
  constraint team_name unique (organisation_id, name)
);
create index team_area on team (area_path text_pattern_ops);
