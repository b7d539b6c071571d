-- Who was asked to take on a service, and the first answer: acceptance is a figure of a place, never of a person.
create table seat_offer (
  assignment_id uuid        primary key,
  volunteer_id  uuid        not null,
  offered_at    timestamptz not null,
  answer        text        check (answer in ('ACCEPTED', 'DECLINED', 'TIMEOUT'))
);
create index seat_offer_volunteer on seat_offer (volunteer_id, offered_at);
