package org.lovebank.volunteer.creditreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.consent.ConsentPurpose;
import org.lovebank.volunteer.consent.ConsentView;
import org.lovebank.volunteer.consent.Consents;
import org.lovebank.volunteer.creditreport.CreditReportRefusal.CreditReportNotConsented;
import org.lovebank.volunteer.creditreport.CreditReportRefusal.CreditScopeMissing;
import org.lovebank.volunteer.disclosure.DisclosureLog;
import org.lovebank.volunteer.disclosure.DisclosurePurpose;
import org.lovebank.volunteer.honour.HonourView;
import org.lovebank.volunteer.honour.Honours;
import org.lovebank.volunteer.servicerecord.HonourMinutes;
import org.lovebank.volunteer.star.KnownStars;
import org.lovebank.volunteer.volunteer.KnownVolunteers;

/** A partner with the scope reads it while the volunteer's consent stands; every reading is logged to the volunteer. */
@ApplicationScoped
class ComposeCreditReport {

    private static final String SCOPE = "volunteers:credit";
    private static final List<String> REPORT = List.of("CREDIT_REPORT");

    private final KnownVolunteers volunteers;
    private final Consents consents;
    private final KnownStars stars;
    private final HonourMinutes honourMinutes;
    private final Honours honours;
    private final DisclosureLog disclosures;
    private final Clock clock;

    ComposeCreditReport(
            KnownVolunteers volunteers,
            Consents consents,
            KnownStars stars,
            HonourMinutes honourMinutes,
            Honours honours,
            DisclosureLog disclosures,
            Clock clock) {
        this.volunteers = volunteers;
        this.consents = consents;
        this.stars = stars;
        this.honourMinutes = honourMinutes;
        this.honours = honours;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    @Transactional
    public CreditReportView by(Caller caller, UUID volunteerId) {
        boolean self = caller.is(volunteerId);
        if (!self && !caller.scopes().contains(SCOPE)) {
            throw new Refused(new CreditScopeMissing(SCOPE));
        }
        UUID consent = standing(volunteerId);
        if (self) {
            volunteers.visibleTo(caller, volunteerId);
        }
        disclosures.note(caller, volunteerId, self ? DisclosurePurpose.SELF : DisclosurePurpose.PARTNER_CREDIT, REPORT);
        Map<String, Long> byLevel = honours.about(volunteerId).stream()
                .collect(Collectors.groupingBy(HonourView::level, TreeMap::new, Collectors.counting()));
        return new CreditReportView(
                volunteerId,
                consent,
                clock.instant(),
                stars.awardedTo(volunteerId),
                honourMinutes.of(volunteerId),
                byLevel);
    }

    /** Unknown people have not consented either: the answer tells nobody who is registered. */
    private UUID standing(UUID volunteerId) {
        return consents.of(volunteerId).stream()
                .filter(consent -> consent.purpose().equals(ConsentPurpose.PARTNER_SHARING.name()))
                .filter(consent -> consent.withdrawnAt() == null)
                .map(ConsentView::id)
                .reduce((_, newer) -> newer)
                .orElseThrow(() -> new Refused(new CreditReportNotConsented(ConsentPurpose.PARTNER_SHARING.name())));
    }
}
