package org.lovebank.task.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.assignment.AcceptAssignment;
import org.lovebank.task.assignment.Plan;
import org.lovebank.task.claim.ClaimRefusal.ClaimForAnother;
import org.lovebank.task.claim.ClaimRefusal.NotEligible;
import org.lovebank.task.claim.ClaimRefusal.OwnWish;
import org.lovebank.task.claim.ClaimRefusal.StartOutsideWindow;
import org.lovebank.task.eligibility.Demand;
import org.lovebank.task.eligibility.Obstacle;
import org.lovebank.task.exclusion.Exclusions;
import org.lovebank.task.note.LineKind;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.policy.PolicyContent.Disclosure;
import org.lovebank.task.policy.PolicyContent.Eligibility;
import org.lovebank.task.volunteer.VolunteerRepository;
import org.lovebank.task.volunteer.VolunteerRow;
import org.lovebank.task.window.Window;
import org.lovebank.task.wish.TellWish;
import org.lovebank.task.wish.Wish;
import org.lovebank.task.wish.WishLine;
import org.lovebank.task.wish.WishRepository;

/** A volunteer takes a wish on; of many at once, one does. */
@ApplicationScoped
public class ClaimWish {

    private final WishRepository wishes;
    private final ClaimRepository claims;
    private final VolunteerRepository volunteers;
    private final Exclusions exclusions;
    private final AcceptAssignment acceptAssignment;
    private final Policies policies;
    private final TellWish tellWish;
    private final Clock clock;

    ClaimWish(
            WishRepository wishes,
            ClaimRepository claims,
            VolunteerRepository volunteers,
            Exclusions exclusions,
            AcceptAssignment acceptAssignment,
            Policies policies,
            TellWish tellWish,
            Clock clock) {
        this.wishes = wishes;
        this.claims = claims;
        this.volunteers = volunteers;
        this.exclusions = exclusions;
        this.acceptAssignment = acceptAssignment;
        this.policies = policies;
        this.tellWish = tellWish;
        this.clock = clock;
    }

    @Transactional
    ClaimView by(Caller caller, UUID wishId, ClaimRequest asked) {
        Instant now = clock.instant();
        Wish wish = wishes.findForChange(caller, wishId);
        UUID claimant = claimant(caller, wish, asked);
        if (wish.people().include(claimant)) {
            throw new Refused(new OwnWish(wishId));
        }
        return ClaimView.of(
                claim(wish, claimant, asked.needId(), asked.startsAt(), asked.channelOrApp(), caller.id(), now));
    }

    /** A neighbour takes a need on as their hand of a ring; the assignment, in the transaction of the ring's last yes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID inRing(UUID wishId, UUID needId, UUID claimant, Instant now) {
        Wish wish = wishes.heldForChange(wishId);
        return claim(wish, claimant, needId, null, Channel.APP, claimant, now)
                .assignmentId()
                .orElseThrow();
    }

    private Claim claim(
            Wish wish,
            UUID claimant,
            @Nullable UUID needId,
            @Nullable Instant startsAt,
            Channel channel,
            UUID recordedBy,
            Instant now) {
        WishLine need = wish.needToClaim(needId);
        Window planned = planned(wish, need, startsAt, now);
        mustBeEligible(wish, need, planned, claimant, now);
        Claim claim = new Claim(wish.id(), need, claimant, channel, recordedBy, now);
        if (need.kind() == LineKind.SERVICE) {
            claim.followedBy(acceptAssignment
                    .by(claimant, plan(wish, need, planned), now)
                    .id());
        }
        Disclosure rule = policies.content(Disclosure.class, wish.people().wall(), now);
        wish.claim(claim.id(), claimant, planned.widened(rule.beforeMinutes(), rule.afterMinutes()), now);
        claims.keep(claim);
        tellWish.changed(wish);
        return claim;
    }

    /** The caller, unless staff of the area write down a yes that they were given by phone, at the counter or on paper. */
    private static UUID claimant(Caller caller, Wish wish, ClaimRequest asked) {
        UUID named = asked.volunteerId();
        if (named == null || caller.is(named)) {
            if (asked.channelOrApp() != Channel.APP) {
                throw new Refused(new ClaimForAnother(wish.id()));
            }
            return caller.id();
        }
        if (!wish.people().inCareOf(caller) || asked.channelOrApp() == Channel.APP) {
            throw new Refused(new ClaimForAnother(wish.id()));
        }
        return named;
    }

    void mustBeEligible(Wish wish, WishLine need, Window planned, UUID claimant, Instant now) {
        AreaPath wall = wish.people().wall();
        Eligibility rule = policies.content(Eligibility.class, wall, now);
        Demand demand = Demand.of(
                need.category(),
                need.qualificationKind(),
                need.contactWithMinors(),
                need.language(),
                planned,
                need.minutes(),
                rule);
        VolunteerRow volunteer = volunteers
                .find(claimant)
                .orElseThrow(() -> new Refused(new NotEligible(wish.id(), Obstacle.NOT_ACTIVE)));
        Obstacle.between(volunteer, demand, rule).ifPresent(obstacle -> {
            throw new Refused(new NotEligible(wish.id(), obstacle));
        });
        if (exclusions.stand(wish.people().beneficiaryId(), claimant)) {
            throw new Refused(new NotEligible(wish.id(), Obstacle.NOT_SUITED));
        }
    }

    /** Goods have the whole window; service as long as it takes, from the asked moment or as early as can be. */
    private static Window planned(Wish wish, WishLine need, @Nullable Instant startsAt, Instant now) {
        Window window = wish.note().window();
        if (need.kind() == LineKind.GOODS) {
            return window;
        }
        Instant latest = window.to().minus(Duration.ofMinutes(need.minutes()));
        Instant soonest = window.from().isAfter(now) ? window.from() : now;
        Instant start = startsAt != null ? startsAt : soonest.isAfter(latest) ? latest : soonest;
        if (start.isBefore(window.from()) || start.isAfter(latest)) {
            throw new Refused(new StartOutsideWindow(wish.id(), window.from(), latest));
        }
        return Window.of(start, need.minutes());
    }

    private static Plan plan(Wish wish, WishLine need, Window planned) {
        return new Plan(
                wish.id(),
                wish.people().beneficiaryId(),
                wish.people().postedBy(),
                wish.people().wall(),
                need.category(),
                wish.note().title(),
                need.description(),
                wish.note().place(),
                planned,
                wish.note().window());
    }
}
