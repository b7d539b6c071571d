-- How long a wish waited is asked for public figures.
create index claim_of_wish on claim (wish_id, claimed_at);
create index wish_hung on wish (wall_area_path, published_at) where published_at is not null;
