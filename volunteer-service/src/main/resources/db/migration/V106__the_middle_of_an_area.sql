-- The middle of a place, to measure how near somebody lives without knowing where: ten metres at the finest, never a door.
alter table area
  add column centroid_latitude  numeric(6, 4) check (centroid_latitude between -90 and 90),
  add column centroid_longitude numeric(7, 4) check (centroid_longitude between -180 and 180),
  add check ((centroid_latitude is null) = (centroid_longitude is null));
