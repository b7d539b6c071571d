package org.lovebank.task.activity.partner;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.Activity;
import org.lovebank.task.activity.ActivityRepository;
import org.lovebank.task.activity.partner.PartnerRefusal.PartnerNamedAlready;
import org.lovebank.task.activity.partner.PartnerRefusal.TooManyForActivity;
import org.lovebank.task.activity.partner.PartnerRequest.CountView;
import org.lovebank.task.activity.partner.PartnerRequest.PartnerView;

/** Names who does an activity together, and notes for whom it is, until its hours are settled. */
@ApplicationScoped
class NamePartners {

    private static final int MOST_PARTNERS = 50;
    private static final int MOST_RECIPIENTS = 200;

    private final ActivityRepository activities;
    private final PartnerRepository partners;
    private final Clock clock;

    NamePartners(ActivityRepository activities, PartnerRepository partners, Clock clock) {
        this.activities = activities;
        this.partners = partners;
        this.clock = clock;
    }

    @Transactional
    PartnerView add(Caller caller, UUID activityId, PartnerRequest asked) {
        Activity activity = run(caller, activityId);
        if (partners.of(activity.id(), MOST_PARTNERS).size() == MOST_PARTNERS) {
            throw new Refused(new TooManyForActivity(MOST_PARTNERS));
        }
        PartnerView partner =
                new PartnerView(UuidCreator.getTimeOrderedEpoch(), asked.organisationId(), asked.name(), asked.part());
        if (!partners.add(activityId, partner, caller.id(), clock.instant())) {
            throw new Refused(new PartnerNamedAlready(activityId, asked.name()));
        }
        return partner;
    }

    @Transactional
    CountView addRecipients(Caller caller, UUID activityId, PartnerRequest.Recipients asked) {
        Instant now = clock.instant();
        run(caller, activityId);
        asked.beneficiaryIds().forEach(id -> partners.addRecipient(activityId, id, caller.id(), now));
        long count = partners.recipients(activityId);
        if (count > MOST_RECIPIENTS) {
            throw new Refused(new TooManyForActivity(MOST_RECIPIENTS));
        }
        return new CountView(count);
    }

    private Activity run(Caller caller, UUID activityId) {
        Activity activity = activities.findForChange(caller, activityId);
        activity.belonging().mustBeRunBy(caller);
        if (!activity.state().beingWritten() && !activity.state().takesHours()) {
            throw activity.notInThatState();
        }
        return activity;
    }

    @Transactional
    List<PartnerView> of(Caller caller, UUID activityId) {
        activities.findFor(caller, activityId);
        return partners.of(activityId, MOST_PARTNERS);
    }

    @Transactional
    CountView recipients(Caller caller, UUID activityId) {
        activities.findFor(caller, activityId);
        return new CountView(partners.recipients(activityId));
    }
}
