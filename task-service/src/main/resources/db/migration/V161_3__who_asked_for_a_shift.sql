-- Who has asked for a shift, whatever became of it: read at once for all who are told that it is full.
create index sign_up_shift on sign_up (shift_id, volunteer_id);
