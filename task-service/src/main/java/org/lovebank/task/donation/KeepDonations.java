package org.lovebank.task.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.task.campaign.Campaigns;
import org.lovebank.task.donation.DonationRefusal.NoSuchGoodsDonation;
import org.lovebank.task.place.KnownPlaces;

/** Signs for goods, takes a wrong note back, and shows and counts them. */
@ApplicationScoped
class KeepDonations {

    private static final UUID NEWEST = new UUID(-1, -1);

    private final DonationRepository donations;
    private final Campaigns campaigns;
    private final KnownPlaces places;
    private final Cursors cursors;
    private final Clock clock;

    KeepDonations(DonationRepository donations, Campaigns campaigns, KnownPlaces places, Cursors cursors, Clock clock) {
        this.donations = donations;
        this.campaigns = campaigns;
        this.places = places;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    DonationView receive(Caller caller, DonationRequest asked) {
        Instant now = clock.instant();
        AreaPath place = places.within(caller, asked.areaPath());
        Donation donation =
                new Donation(asked, place, campaigns.gathering(asked.campaignCode(), place, now), caller, now);
        donations.persistAndFlush(donation);
        return donation.view();
    }

    @Transactional
    DonationView cancel(Caller caller, UUID id, String reason) {
        Donation donation = donations
                .heldForChange(id)
                .filter(found -> found.inCareOf(caller))
                .orElseThrow(() -> new Refused(new NoSuchGoodsDonation(id)));
        donation.cancel(reason, caller.id(), clock.instant());
        donations.flush();
        return donation.view();
    }

    @Transactional
    Page<DonationView> to(Caller caller, String campaignCode, AreaPath place, Paging paging) {
        KnownPlaces.mustHold(caller, place, Donation.STAFF);
        String list = "goods-donations/" + campaignCode + "/" + place;
        UUID before = cursors.idPosition(paging, list).orElse(NEWEST);
        return page(donations.to(campaignCode, place, before, paging.size() + 1), paging, list);
    }

    @Transactional
    Page<DonationView> mine(Caller caller, Paging paging) {
        String list = "goods-donations-of/" + caller.id();
        UUID before = cursors.idPosition(paging, list).orElse(NEWEST);
        return page(donations.of(caller.id(), before, paging.size() + 1), paging, list);
    }

    @Transactional
    GoodsTotal total(String campaignCode) {
        return donations.total(campaignCode, campaigns.one(campaignCode).gathers());
    }

    private Page<DonationView> page(List<Donation> found, Paging paging, String list) {
        return cursors.page(
                        found, paging, list, donation -> List.of(donation.id().toString()))
                .map(Donation::view);
    }
}
