-- The report of a campaign reads what names it, however much there is else.
create index service_order_campaign on service_order (campaign_code) where campaign_code is not null;
create index activity_campaign on activity (campaign_code) where campaign_code is not null;
create index aid_distribution_campaign on aid_distribution (campaign_code) where campaign_code is not null;
