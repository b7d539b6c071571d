-- What a hand of a ring says changes the ring: two who answer in one instant make two versions of it.
alter table ring add column changes int not null default 0 check (changes >= 0);
