-- What a volunteer was reminded of, once for each lead time. Append-only.
create table reminder (
  assignment_id  uuid        not null references assignment (id),
  minutes_before int         not null check (minutes_before > 0),
  told_at        timestamptz not null,
  primary key (assignment_id, minutes_before)
);
create trigger reminder_rows before update or delete on reminder for each row execute function refuse_change();
alter table reminder enable always trigger reminder_rows;
create index assignment_upcoming on assignment (planned_from) where state = 'ACCEPTED';

-- Who did not come, who says so, what the count proposed, and whether it was excused.
create table absence (
  assignment_id  uuid primary key references assignment (id),
  volunteer_id   uuid        not null,
  area_path      text collate "C" not null,
  planned_from   timestamptz not null,
  recorded_by    uuid        not null,
  recorded_at    timestamptz not null,
  absences       int         not null check (absences > 0),
  count_days     int         not null check (count_days > 0),
  proposal       text        not null check (proposal in ('NONE','NOTICE','PAUSE','REVIEW')),
  policy_version int         not null,
  excused_by     uuid,
  excused_at     timestamptz,
  excuse         text        check (length(excuse) <= 200),
  check (recorded_by <> volunteer_id),
  check (excused_by <> volunteer_id),
  check (num_nonnulls(excused_by, excused_at, excuse) in (0, 3))
);
create index absence_volunteer on absence (volunteer_id, planned_from desc);
create index absence_area on absence (area_path, assignment_id desc);

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on reminder from %I', app);
    execute format('revoke delete, truncate on absence from %I', app);
  end if;
end $$;
