-- The yearly assessment (年度考核): a snapshot up to the cut-off day; its lines never change.
create table annual_assessment (
  id             uuid        primary key,
  area_path      text        not null references area (path),
  assessed_year  integer     not null,
  from_on        date        not null,
  cut_off_on     date        not null check (cut_off_on > from_on),
  assessed       integer     not null check (assessed >= 0),
  excellent      integer     not null check (excellent between 0 and assessed),
  policy_version integer     not null,
  state          text        not null check (state in ('MADE', 'REPORTED', 'COMMENDED')),
  reported_to    text        references area (path),
  made_by        uuid        not null,
  version        bigint      not null,
  changed_at     timestamptz not null,
  constraint annual_assessment_once unique (area_path, assessed_year),
  check ((state = 'MADE') = (reported_to is null))
);
create index annual_assessment_area on annual_assessment (area_path text_pattern_ops, id);

create table annual_assessment_line (
  assessment_id  uuid    not null references annual_assessment,
  volunteer_id   uuid    not null references volunteer,
  minutes        bigint  not null,
  honour_minutes bigint  not null,
  score_tenths   integer,
  awarded_stars  integer not null,
  excellent      boolean not null,
  primary key (assessment_id, volunteer_id)
);
create index annual_assessment_line_volunteer on annual_assessment_line (volunteer_id);
create trigger annual_assessment_line_rows before update or delete on annual_assessment_line
  for each row execute function refuse_rewriting();
create trigger annual_assessment_line_whole before truncate on annual_assessment_line
  for each statement execute function refuse_rewriting();
alter table annual_assessment_line enable always trigger annual_assessment_line_rows;
alter table annual_assessment_line enable always trigger annual_assessment_line_whole;
do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on annual_assessment_line from %I', app);
  end if;
end $$;
