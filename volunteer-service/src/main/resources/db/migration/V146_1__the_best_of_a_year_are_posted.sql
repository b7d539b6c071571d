-- Who is excellent stands in public before it is reported upward; an objection that was right strikes one of them.
alter table annual_assessment add column notice_id uuid references notice;
do $$
declare
  narrow record;
begin
  for narrow in
    select conname from pg_constraint
     where conrelid = 'annual_assessment'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%MADE%'
  loop
    execute format('alter table annual_assessment drop constraint %I', narrow.conname);
  end loop;
end $$;
alter table annual_assessment
  add constraint annual_assessment_states check (state in ('MADE', 'PUBLICISED', 'REPORTED', 'COMMENDED')),
  add constraint annual_assessment_reported
    check ((state in ('MADE', 'PUBLICISED')) = (reported_to is null)),
  add constraint annual_assessment_posted check (state <> 'PUBLICISED' or notice_id is not null);

-- Which line of a notice is about whom; ended when it stands no more, and why.
create table annual_assessment_posting (
  subject_id    uuid primary key,
  assessment_id uuid not null,
  volunteer_id  uuid not null,
  ended         text check (ended in ('UPHELD', 'TAKEN_DOWN')),
  foreign key (assessment_id, volunteer_id) references annual_assessment_line
);
create index annual_assessment_posting_line on annual_assessment_posting (assessment_id, volunteer_id);

insert into registry_policy (id, code, version, area_path, effective_on, content, source, reason, approved_at) values
('5e4a3c1e-90a5-5d27-9c5b-0a1f00014601', 'ASSESSMENT_NOTICE', 1, 'cn', '2014-12-05',
 '{"beforeReport": true}',
 'Shandan Street: hours and performance decide on commendation and are publicised in the community; that the notice comes before the report is an own default',
 'preset', now());
