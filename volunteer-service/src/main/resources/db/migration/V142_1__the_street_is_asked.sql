-- Before a key is destroyed the other houses say what is open with the person.
alter table erasure_request drop constraint erasure_request_state_check;
alter table erasure_request add constraint erasure_request_state_check
  check (state in ('REQUESTED', 'APPROVED', 'ERASED', 'REFUSED', 'WITHDRAWN'));
alter table erasure_request add column question bigint not null default 1;
drop index erasure_request_once;
create unique index erasure_request_once on erasure_request (person_id) where state in ('REQUESTED', 'APPROVED');

create table erasure_answer (
  request_id  uuid        not null references erasure_request (id),
  house       text        not null check (house in ('TASK', 'TIMEBANK')),
  question    bigint      not null,
  obligations text[]      not null,
  answered_at timestamptz not null,
  primary key (request_id, house)
);
