-- Found among millions: look-ups, lists and figures read what they answer, and no table as a whole.

-- Figures walk down the tree; a path is not enough to join by.
create index area_parent on area (parent_id);

-- The same name is borne by many: it is looked up within a place.
create index person_name on person (name_index, area_path text_pattern_ops, id);

create index volunteer_specialties on volunteer using gin (specialties);

-- When a volunteer last served so that it counts (a final record); who is active is counted by it.
alter table volunteer add column last_counted_at timestamptz;
update volunteer v set last_counted_at = (
  select max(r.served_from) from service_record r where r.volunteer_id = v.id and r.state = 'FINAL');

-- Whatever volunteers are counted by lies in one index.
create index volunteer_figures on volunteer (area_path text_pattern_ops)
  include (status, occupation, participation, identity_types, last_counted_at);

-- The ledger is read by the time of service. Ids are given in the order in which records are written: a plan that walks
-- along them to find one month reads all the others first.
drop index service_record_ledger;
create index service_record_ledger on service_record (area_path text_pattern_ops, served_from, id) where state = 'FINAL';
create index service_record_time on service_record (served_from, id) where state = 'FINAL';

-- What waits for somebody is a small part of all records.
create index service_record_waiting on service_record (area_path text_pattern_ops, id)
  where state in ('DRAFT', 'SUBMITTED', 'WITNESSED', 'CONFIRMED', 'PUBLICISED', 'OBJECTED');
