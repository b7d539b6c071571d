-- Nobody is promised to two places at once, and nobody served at two places at once, whatever kind of promise it is.
-- Each kind of promise keeps its own rows here by triggers, in the transaction of its own change.
create table volunteer_time (
  kind         text      not null check (kind in ('PROMISED', 'SERVED')),
  source_id    uuid      not null,
  source       text      not null check (source in ('ASSIGNMENT', 'ACTIVITY')),
  volunteer_id uuid      not null,
  span         tstzrange not null check (not isempty(span)),
  primary key (kind, source_id),
  constraint no_two_places_at_once exclude using gist (volunteer_id with =, kind with =, span with &&)
);

create function keep_time_of_assignment() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    delete from volunteer_time where source_id = old.id;
  end if;
  if new.state in ('ACCEPTED', 'CHECKED_IN') then
    insert into volunteer_time (kind, source_id, source, volunteer_id, span)
    values ('PROMISED', new.id, 'ASSIGNMENT', new.volunteer_id, tstzrange(new.planned_from, new.planned_to));
  end if;
  if new.out_at is not null and new.state in ('CHECKED_OUT', 'SUBMITTED', 'CONFIRMED') then
    insert into volunteer_time (kind, source_id, source, volunteer_id, span)
    values ('SERVED', new.id, 'ASSIGNMENT', new.volunteer_id, tstzrange(new.in_at, new.out_at));
  end if;
  return null;
end $$;
create trigger assignment_time_new after insert on assignment for each row execute function keep_time_of_assignment();
create trigger assignment_time_changed after update on assignment for each row
  when (old.state is distinct from new.state or old.planned_from is distinct from new.planned_from
    or old.planned_to is distinct from new.planned_to or old.in_at is distinct from new.in_at
    or old.out_at is distinct from new.out_at)
  execute function keep_time_of_assignment();

insert into volunteer_time (kind, source_id, source, volunteer_id, span)
  select 'PROMISED', id, 'ASSIGNMENT', volunteer_id, tstzrange(planned_from, planned_to)
  from assignment where state in ('ACCEPTED', 'CHECKED_IN')
  union all
  select 'SERVED', id, 'ASSIGNMENT', volunteer_id, tstzrange(in_at, out_at)
  from assignment where out_at is not null and state in ('CHECKED_OUT', 'SUBMITTED', 'CONFIRMED');
