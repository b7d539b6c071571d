insert into task_policy (code, version, area_path, effective_on, content, source, created_at) values
('EVALUATION_WINDOW', 1, 'cn', '2000-01-01', '{"days":30}', 'a peer platform: feedback for 30 days', now()),
('QUALITY_INDEX',     1, 'cn', '2000-01-01', '{"score":500,"satisfied":200,"kept":200,"uncomplained":100,"satisfiedFrom":4,"fewestOpinions":5}', 'our default: score, share of 4 and 5, promises kept, services without an upheld complaint', now()),
('STATS_PRIVACY',     1, 'cn', '2000-01-01', '{"fewest":5}', 'our default: fewer than five persons can be guessed', now());

-- What each side says about a service, once; nothing is taken back.
create table evaluation (
  id            uuid primary key,
  assignment_id uuid        not null references assignment (id),
  side          text        not null check (side in ('RECIPIENT','VOLUNTEER')),
  target_id     uuid        not null,
  score         smallint    not null check (score between 1 and 5),
  tags          text[]      not null,
  comment       text        check (length(comment) <= 500),
  anonymous     boolean     not null,
  channel       text        not null check (channel in ('APP','PHONE','COUNTER','PAPER')),
  recorded_by   uuid        not null,
  submitted_at  timestamptz not null,
  constraint one_evaluation_per_side unique (assignment_id, side),
  check (channel = 'APP' or recorded_by <> target_id)
);
create index evaluation_about on evaluation (target_id, id desc);
create trigger evaluation_rows before update or delete on evaluation for each row execute function refuse_change();
alter table evaluation enable always trigger evaluation_rows;

-- What recipients say: their evaluation, or the score that they gave when they confirmed.
create view service_rating as
select a.id as assignment_id, a.volunteer_id, a.beneficiary_id, a.area_path, a.category_code,
       coalesce(e.score, a.score) as score, coalesce(e.submitted_at, a.confirmed_at) as given_at
from assignment a
left join evaluation e on e.assignment_id = a.id and e.side = 'RECIPIENT'
where a.state = 'CONFIRMED' and coalesce(e.score, a.score) is not null;

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on evaluation from %I', app);
  end if;
end $$;
