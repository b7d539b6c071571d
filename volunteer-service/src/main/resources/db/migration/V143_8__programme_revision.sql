-- How programmes stood after each change (项目版本); rows are only added.
create table programme_revision (
  id           uuid        primary key,
  programme_id uuid        not null references programme,
  number       bigint      not null,
  name         text        not null,
  summary      text,
  tags         varchar[]   not null,
  status       text        not null,
  changed_by   uuid,
  changed_at   timestamptz not null,
  unique (programme_id, number)
);
insert into programme_revision (id, programme_id, number, name, summary, tags, status, changed_at)
select uuidv7(), id, version, name, summary, tags, status, changed_at from programme;
create trigger programme_revision_rows before update or delete on programme_revision
  for each row execute function refuse_rewriting();
create trigger programme_revision_whole before truncate on programme_revision
  for each statement execute function refuse_rewriting();
alter table programme_revision enable always trigger programme_revision_rows;
alter table programme_revision enable always trigger programme_revision_whole;
