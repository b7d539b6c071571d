-- What residents said of a volunteer, as task-service tells it: figures and codes, never words and never who.
create table voice_opinion (
  id            uuid        primary key,
  volunteer_id  uuid        not null references volunteer,
  assignment_id uuid        not null,
  score         smallint    not null check (score between 1 and 5),
  category_code text        not null,
  submitted_at  timestamptz not null
);
create index voice_opinion_of on voice_opinion (volunteer_id, id);

-- Complaints that were decided for whoever brought them, for good.
create table voice_complaint (
  id           uuid        primary key,
  volunteer_id uuid        not null references volunteer,
  kind         text        not null,
  reason       text        not null,
  outcome      text        not null,
  record_id    uuid,
  upheld_at    timestamptz not null
);
create index voice_complaint_of on voice_complaint (volunteer_id, id);

alter table finding drop constraint finding_rule_check;
alter table finding add constraint finding_rule_check check (rule in
  ('OVERLAP', 'LONG_DAY', 'IMPOSSIBLE_TRAVEL', 'SAME_WITNESS', 'RECIPROCAL_RING', 'COMPLAINT_UPHELD'));

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, truncate on voice_opinion, voice_complaint from %I', app);
  end if;
end $$;
