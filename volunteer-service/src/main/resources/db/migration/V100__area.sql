-- Two records of one volunteer may not overlap in time: that needs equality on ids inside a GiST index.
create extension if not exists btree_gist;

-- The area tree. A path never changes, so everything else may point at it.
create table area (
  id             uuid        primary key,
  parent_id      uuid        references area,
  path           text        not null unique
                 check (path ~ '^[a-z0-9][a-z0-9-]{0,39}(\.[a-z0-9][a-z0-9-]{0,39}){0,7}$'),
  level          text        not null,
  name           text        not null check (length(name) between 1 and 80),
  households     integer     check (households >= 0),
  residents      integer     check (residents >= 0),
  area_km2       numeric(12, 4) check (area_km2 > 0),
  buildings      integer     check (buildings >= 0),
  units          integer     check (units >= 0),
  founded_on     date,
  office_area_m2 integer     check (office_area_m2 >= 0),
  committee_size integer     check (committee_size >= 0),
  boundary       text,
  motto          text,
  version        bigint      not null,
  changed_at     timestamptz not null,
  check ((parent_id is null) = (path = 'cn'))
);
create index area_below on area (path text_pattern_ops);

insert into area (id, path, level, name, version, changed_at)
values ('5e4a3c1e-90a5-5d27-9c5b-0a1f00000c0e', 'cn', 'COUNTRY', '中国', 0, now());
