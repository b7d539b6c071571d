-- Each month of each community is looked at once, after it has ended.
create table publication_month (
  area_path text        collate "C" not null,
  month     text        not null check (month ~ '^20[0-9]{2}-[0-9]{2}$'),
  published bigint      not null check (published >= 0),
  quota     int         not null check (quota >= 0),
  found_at  timestamptz not null,
  primary key (area_path, month)
);
