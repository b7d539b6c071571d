create table note (id uuid primary key, text text not null);

-- Who wrote when, inside one transaction.
create table write_order (place bigint generated always as identity primary key, what text not null);
create function remember_write() returns trigger language plpgsql as $$
begin
  insert into write_order (what) values (tg_table_name);
  return null;
end $$;
create trigger note_written after insert on note for each row execute function remember_write();
create trigger event_written after insert on event_log for each row execute function remember_write();
alter table write_order owner to current_user;

-- What a subscription did with the events that it was handed.
create table effect (
  place    bigint generated always as identity primary key,
  source   text   not null,
  event_id uuid   not null,
  shard    int    not null,
  seq      bigint not null,
  subject  uuid   not null,
  version  bigint not null
);
