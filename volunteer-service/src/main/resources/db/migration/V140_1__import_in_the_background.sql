-- Tables of people and of past service (导入) are taken in the background. A table waits sealed under a key of its run and
-- is forgotten, key and all, when the run has ended.
drop trigger import_run_rows on import_run;
alter table import_run add column noun text not null default 'RECORDS' check (noun in ('RECORDS', 'PEOPLE'));
alter table import_run alter column noun drop default;
alter table import_run add column state text not null default 'DONE'
  check (state in ('RECEIVING', 'WAITING', 'RUNNING', 'DONE', 'REFUSED', 'CANCELLED', 'FAILED'));
update import_run set state = case when applied or dry_run then 'DONE' else 'REFUSED' end;
alter table import_run alter column state drop default;
alter table import_run add column parts integer not null default 1 check (parts between 1 and 16);
alter table import_run alter column parts drop default;
alter table import_run add column rows_total integer not null default 0;
update import_run set rows_total = rows_read;
alter table import_run alter column rows_total drop default;
alter table import_run add column wrapped_key bytea;
alter table import_run add column wrapped_by text;
alter table import_run add column brought_by_client text not null default '';
alter table import_run alter column brought_by_client drop default;
alter table import_run add column cancelled_by uuid;
alter table import_run add column failure text;
alter table import_run add column attempt integer not null default 0;
alter table import_run add column leased_until timestamptz;
alter table import_run add column started_at timestamptz;
alter table import_run add column ended_at timestamptz;
update import_run set started_at = brought_at, ended_at = brought_at;
alter table import_run add check ((state in ('DONE', 'REFUSED', 'CANCELLED', 'FAILED')) = (ended_at is not null));
alter table import_run add check (ended_at is null or wrapped_key is null);
-- A community brings one table at a time.
create unique index import_run_open on import_run (area_path) where ended_at is null;
create index import_run_area on import_run (area_path text_pattern_ops, id);

-- A row of the table, the column and what is wrong there: code and facts, never what stood in the cell.
create table import_problem (
  run_id        uuid    not null references import_run,
  number        integer not null,
  row_number    integer not null,
  column_number integer not null,
  column_name   text    not null,
  code          text    not null,
  facts         jsonb   not null,
  primary key (run_id, number)
);
insert into import_problem
select r.id, p.place, (p.one ->> 'row')::integer + 1, 0, p.one ->> 'column', p.one ->> 'code', '{}'
  from import_run r, jsonb_array_elements(r.problems) with ordinality as p (one, place);
alter table import_run drop column problems;

create table import_part (
  run_id uuid    not null references import_run,
  number integer not null,
  sealed bytea   not null,
  primary key (run_id, number)
);

-- What has ended is never changed.
create function refuse_changing_ended_import() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.ended_at is not null then
    raise exception 'import % has ended: % refused', old.id, tg_op using errcode = 'LB001';
  end if;
  return new;
end $$;
create trigger import_run_ended before update or delete on import_run
  for each row execute function refuse_changing_ended_import();
alter table import_run enable always trigger import_run_ended;
