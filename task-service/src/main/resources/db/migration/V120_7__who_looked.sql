-- What is folded inside an order is disclosed and written down like a wish's; each view says what was shown.
alter table disclosure
  alter column wish_id drop not null,
  add column order_id uuid references service_order (id),
  add column shown    text[],
  add constraint disclosure_of_one check (num_nonnulls(wish_id, order_id) = 1);
create index disclosure_order on disclosure (order_id, id) where order_id is not null;

-- The number to call at the door, sealed.
alter table wish          add column contact_phone bytea;
