-- Somebody who was asked for one time is asked for another: both offers stand until one is taken, which ends the other.
alter table assignment add column instead_of uuid;
drop index one_seat_per_volunteer;
create unique index one_seat_per_volunteer on assignment (order_id, volunteer_id)
  where order_id is not null and state in ('OFFERED','ACCEPTED','CHECKED_IN','CHECKED_OUT','SUBMITTED','DISPUTED','CONFIRMED')
    and (state <> 'OFFERED' or instead_of is null);
create unique index one_offer_instead_per_seat on assignment (instead_of) where state = 'OFFERED';
