alter table venue add constraint one_venue_of_a_name unique (area_path, name);

create table venue_room (
  id            uuid primary key,
  venue_id      uuid not null references venue (id),
  name          text not null check (length(name) <= 40),
  kind          text not null check (length(kind) <= 40),
  seats         int  not null check (seats > 0),
  square_metres int  not null check (square_metres > 0),
  unique (venue_id, name)
);
create table venue_equipment (
  id       uuid primary key,
  venue_id uuid not null references venue (id),
  name     text not null check (length(name) <= 40),
  quantity int  not null check (quantity > 0),
  unique (venue_id, name)
);
create table venue_booking (
  id           uuid        primary key,
  venue_id     uuid        not null references venue (id),
  room_id      uuid        references venue_room (id),
  equipment_id uuid        references venue_equipment (id),
  quantity     int         not null check (quantity > 0),
  activity_id  uuid        references activity (id),
  purpose      text        not null check (length(purpose) <= 120),
  span         tstzrange   not null check (not isempty(span)),
  state        text        not null check (state in ('BOOKED', 'CANCELLED', 'RETURNED')),
  booked_by    uuid        not null,
  booked_at    timestamptz not null,
  check ((room_id is null) <> (equipment_id is null)),
  -- A room is given to one at a time.
  constraint room_given_to_one exclude using gist (room_id with =, span with &&)
    where (state = 'BOOKED' and room_id is not null)
);
create index venue_booking_of on venue_booking using gist (venue_id, span) where (state = 'BOOKED');

-- A stall of a service fair: one partner's service in one room.
create table fair_stall (
  id              uuid        primary key,
  activity_id     uuid        not null references activity (id),
  booking_id      uuid        not null unique references venue_booking (id),
  title           text        not null check (length(title) <= 60),
  service         text        not null check (service in ('HEALTH_LECTURE','REHABILITATION','FREE_CLINIC','LEGAL_ADVICE','REPAIR','HAIRCUT','CULTURE','OTHER')),
  organisation_id uuid,
  team_id         uuid,
  visitors_max    int         not null check (visitors_max between 1 and 10000),
  state           text        not null check (state in ('OPEN', 'CLOSED')),
  opened_by       uuid        not null,
  opened_at       timestamptz not null,
  check (organisation_id is not null or team_id is not null)
);
create index fair_stall_of on fair_stall (activity_id, id);
