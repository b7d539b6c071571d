-- A repeated activity, reviewed once; its first activity with shifts is kept as it was asked for.
create table activity_series (
  id            uuid        primary key,
  version       bigint      not null,
  area_path     text        collate "C" not null,
  title         text        not null check (length(title) <= 60),
  rule          text        not null check (length(rule) <= 200),
  first_start   timestamptz not null,
  until_on      date,
  template      text        not null check (length(template) <= 20000),
  state         text        not null check (state in ('REVIEW', 'ACTIVE', 'REJECTED', 'ENDED')),
  posted_by     uuid        not null,
  reviewed_by   uuid        check (reviewed_by <> posted_by),
  reason        text        check (length(reason) <= 300),
  made_until_on date        not null,
  changed_at    timestamptz not null,
  check (state = 'REVIEW' or reviewed_by is not null)
);
create index activity_series_area on activity_series (area_path, id);
create index activity_series_due on activity_series (made_until_on) where state = 'ACTIVE';
alter table activity add constraint activity_of_series foreign key (series_id) references activity_series (id);

-- Days on which a series is different.
create table series_day (
  series_id uuid        not null references activity_series (id),
  on_day    date        not null,
  skipped   boolean     not null,
  starts_at timestamptz,
  place     text        check (length(place) <= 120),
  noted_by  uuid        not null,
  noted_at  timestamptz not null,
  primary key (series_id, on_day)
);
