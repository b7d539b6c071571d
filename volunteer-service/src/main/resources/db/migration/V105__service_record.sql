-- The legal record of service (志愿服务记录).
create table service_record (
  id                uuid        primary key,
  volunteer_id      uuid        not null references volunteer,
  source            text        not null check (source in ('ASSIGNMENT', 'ACTIVITY', 'SELF_ORGANISED', 'IMPORT', 'CORRECTION')),
  source_id         uuid        not null,
  order_id          uuid,
  funding_source    text        not null check (funding_source in ('NONE', 'RECIPIENT', 'POOL', 'GRANT')),
  area_path         text        not null references area (path),
  category_code     text        not null,
  project_name      text        not null,
  served_from       timestamptz not null,
  served_to         timestamptz not null,
  break_minutes     integer     not null check (break_minutes >= 0),
  minutes           integer     not null check (minutes > 0),
  place             text        not null,
  content           text        not null,
  beneficiary_ids   uuid[]      not null,
  witness_id        uuid        not null,
  witness_name      text        not null,
  witness_method    text,
  evidence_grade    text        not null check (evidence_grade in ('A', 'B', 'C', 'D')),
  recorded_by       uuid        not null,
  state             text        not null check (state in ('DRAFT', 'SUBMITTED', 'WITNESSED', 'CONFIRMED', 'PUBLICISED',
                      'OBJECTED', 'FINAL', 'REJECTED', 'VOIDED')),
  reason_code       text,
  confirmed_by      uuid,
  policy_version    integer     not null,
  publicised_until  timestamptz,
  objected_by       uuid,
  void_proposed_by  uuid,
  voided_by         uuid,
  version           bigint      not null,
  changed_at        timestamptz not null,
  constraint service_record_source unique (source, source_id),
  check (served_to > served_from),
  -- A claim that was refused may be as wrong as it likes; one that may count may not.
  check (state = 'REJECTED' or witness_id <> volunteer_id),
  check (state = 'REJECTED' or (minutes + break_minutes) * interval '1 minute' <= served_to - served_from + interval '1 minute'),
  check (confirmed_by is null or confirmed_by not in (volunteer_id, witness_id)),
  check (voided_by is null or voided_by <> void_proposed_by),
  check (state <> 'PUBLICISED' or publicised_until is not null),
  constraint service_record_overlap exclude using gist
    (volunteer_id with =, tstzrange(served_from, served_to) with &&)
    where (state not in ('DRAFT', 'REJECTED', 'VOIDED'))
);
create index service_record_volunteer on service_record (volunteer_id, id);
create index service_record_area on service_record (area_path text_pattern_ops, id);
create index service_record_due on service_record (publicised_until) where state = 'PUBLICISED';

-- Every step of every record: who, when, why. Never changed.
create table service_record_step (
  id          uuid        primary key,
  record_id   uuid        not null references service_record,
  from_state  text,
  to_state    text        not null,
  taken_by    uuid,
  reason_code text,
  taken_at    timestamptz not null
);
create index service_record_step_record on service_record_step (record_id, id);
create trigger service_record_step_rows before update or delete on service_record_step
  for each row execute function refuse_rewriting();
create trigger service_record_step_whole before truncate on service_record_step
  for each statement execute function refuse_rewriting();
alter table service_record_step enable always trigger service_record_step_rows;
alter table service_record_step enable always trigger service_record_step_whole;

-- Honour minutes are recounted from final records, never added up; spending knows nothing of them.
create table star_rating (
  volunteer_id        uuid        primary key references volunteer,
  honour_minutes      bigint      not null check (honour_minutes >= 0),
  qualifies_for_stars smallint    not null check (qualifies_for_stars between 0 and 5),
  awarded_stars       smallint    not null check (awarded_stars between 0 and 5),
  policy_version      integer     not null,
  version             bigint      not null,
  changed_at          timestamptz not null
);

-- Journals take new rows only.
do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on disclosure, service_record_step, registry_policy from %I', app);
  end if;
end $$;
