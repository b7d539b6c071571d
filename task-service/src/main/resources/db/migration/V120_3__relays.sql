-- A promise may be handed to a colleague who takes it over in person.
alter table assignment
  drop constraint assignment_state_check,
  add constraint assignment_state_check check (state in ('OFFERED','DECLINED','TIMEOUT','ACCEPTED','CHECKED_IN','CHECKED_OUT','SUBMITTED','CONFIRMED','WITHDRAWN','LATE_WITHDRAWN','NO_SHOW','CALLED_OFF','RELAYED'));

create table relay (
  id                uuid primary key,
  version           bigint      not null,
  assignment_id     uuid        not null references assignment (id),
  from_volunteer_id uuid        not null,
  to_volunteer_id   uuid        not null,
  offered_by        uuid        not null,
  note              text        check (length(note) <= 200),
  state             text        not null check (state in ('OFFERED','ACCEPTED','DECLINED','WITHDRAWN','EXPIRED','SUPERSEDED')),
  offered_at        timestamptz not null,
  answer_by         timestamptz not null,
  new_assignment_id uuid        references assignment (id),
  changed_at        timestamptz not null,
  check (from_volunteer_id <> to_volunteer_id),
  check ((state = 'ACCEPTED') = (new_assignment_id is not null))
);
-- Of many who were asked, one takes over.
create unique index one_relay_per_assignment on relay (assignment_id) where state = 'ACCEPTED';
create unique index one_open_relay_per_colleague on relay (assignment_id, to_volunteer_id) where state = 'OFFERED';
create index relay_to on relay (to_volunteer_id, id desc);
create index relay_from on relay (from_volunteer_id, id desc);
create index relay_unanswered on relay (answer_by) where state = 'OFFERED';
