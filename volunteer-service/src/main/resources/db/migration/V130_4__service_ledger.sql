-- Who took the service ledger out, and what for (台账导出登记). Never changed.
create table ledger_look (
  id            uuid        primary key,
  viewer_id     uuid        not null,
  viewer_client text        not null,
  purpose       text        not null,
  form          text        not null check (form in ('PAGE', 'CSV', 'XLSX')),
  area_path     text        not null references area (path),
  question      text        not null,
  looked_at     timestamptz not null
);
create index ledger_look_area on ledger_look (area_path text_pattern_ops, looked_at);
create trigger ledger_look_rows before update or delete on ledger_look
  for each row execute function refuse_rewriting();
create trigger ledger_look_whole before truncate on ledger_look
  for each statement execute function refuse_rewriting();
alter table ledger_look enable always trigger ledger_look_rows;
alter table ledger_look enable always trigger ledger_look_whole;
create index service_record_ledger on service_record (area_path text_pattern_ops, served_from) where state = 'FINAL';
