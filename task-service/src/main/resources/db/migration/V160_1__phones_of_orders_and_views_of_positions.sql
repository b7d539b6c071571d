-- The number to call at the door of an order, sealed like its address.
alter table service_order add column contact_phone bytea;

-- A view of exact positions is written down with the case that it was opened for.
alter table disclosure
  add column assignment_id uuid references assignment (id),
  add column complaint_id  uuid references complaint (id),
  drop constraint disclosure_of_one,
  add constraint disclosure_of_one check (num_nonnulls(wish_id, order_id, assignment_id) = 1),
  drop constraint disclosure_purpose_check,
  add constraint disclosure_purpose_check check (purpose in ('REVIEW','SERVICE','DISPUTE','COMPLAINT')),
  add constraint disclosure_for_a_case check ((assignment_id is not null) = (complaint_id is not null)
    and (complaint_id is not null) = (purpose in ('DISPUTE','COMPLAINT')));
create index disclosure_assignment on disclosure (assignment_id, id) where assignment_id is not null;
