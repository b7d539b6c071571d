-- What became of tables of past service (历史记录导入). Row numbers and codes only; never changed.
create table import_run (
  id         uuid        primary key,
  area_path  text        not null references area (path),
  mode       text        not null check (mode in ('ALL_OR_NOTHING', 'SKIP_BAD')),
  dry_run    boolean     not null,
  applied    boolean     not null check (not (applied and dry_run)),
  rows_read  integer     not null,
  rows_kept  integer     not null,
  rows_known integer     not null,
  rows_wrong integer     not null,
  problems   jsonb       not null,
  brought_by uuid        not null,
  brought_at timestamptz not null
);
create trigger import_run_rows before update or delete on import_run
  for each row execute function refuse_rewriting();
alter table import_run enable always trigger import_run_rows;
