-- What a team is known for, the team above it, and where it serves.
alter table team add column languages varchar[] not null default '{}';
alter table team add column parent_team_id uuid references team;
alter table team add column host_studio text;
alter table team add column venue_id uuid;
create index team_parent on team (parent_team_id) where parent_team_id is not null;
create index team_station on team (station_id) where station_id is not null;

alter table team_membership add column version bigint not null default 0;
create unique index team_membership_leader on team_membership (team_id) where role = 'LEADER' and left_at is null;

create table team_allocation (
  id            uuid        primary key,
  team_id       uuid        not null references team,
  area_path     text        not null references area (path),
  ordered_by_id uuid        references organisation,
  from_on       date        not null,
  to_on         date        check (to_on >= from_on),
  ended_by      uuid,
  version       bigint      not null,
  changed_at    timestamptz not null,
  constraint team_allocation_once exclude using gist
    (team_id with =, area_path with =, daterange(from_on, to_on, '[]') with &&)
);
create index team_allocation_area on team_allocation (area_path text_pattern_ops);
