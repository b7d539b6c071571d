-- How often somebody typed a wrong hour code since when; counted here, so that the limit holds for all replicas together.
create table wrong_hour_code (
  person_id uuid primary key,
  tries     int         not null check (tries >= 0),
  until_at  timestamptz not null
);
create index wrong_hour_code_over on wrong_hour_code (until_at);
