-- The guardian's consent that stands for a young volunteer, as the registry told last; an id, never who gave it.
create table guardian_consent (
  volunteer_id uuid primary key,
  consent_id   uuid not null
);
