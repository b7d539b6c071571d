package org.lovebank.task.order.seat;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.task.eligibility.Demand;
import org.lovebank.task.eligibility.Obstacle;
import org.lovebank.task.exclusion.Exclusions;
import org.lovebank.task.order.Order;
import org.lovebank.task.order.form.Conditions;
import org.lovebank.task.order.seat.SeatRefusal.NotEligibleForOrder;
import org.lovebank.task.order.seat.SeatRefusal.OwnOrder;
import org.lovebank.task.policy.MatchingPolicy.MatchingLanguage;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.policy.PolicyContent.Eligibility;
import org.lovebank.task.volunteer.VolunteerRepository;
import org.lovebank.task.volunteer.VolunteerRow;

/** Whether a volunteer may serve an order at all: by law, by the council's rule, and never their own. */
@ApplicationScoped
class Fitness {

    private final VolunteerRepository volunteers;
    private final Exclusions exclusions;
    private final Policies policies;

    Fitness(VolunteerRepository volunteers, Exclusions exclusions, Policies policies) {
        this.volunteers = volunteers;
        this.exclusions = exclusions;
        this.policies = policies;
    }

    void mustBeGiven(Order order, UUID volunteerId, Instant now) {
        if (order.parties().include(volunteerId)) {
            throw new Refused(new OwnOrder(order.id()));
        }
        AreaPath area = order.parties().area();
        Eligibility rule = policies.content(Eligibility.class, area, now);
        Demand demand = demand(order, rule);
        VolunteerRow volunteer = volunteers
                .find(volunteerId)
                .orElseThrow(() -> new Refused(new NotEligibleForOrder(order.id(), Obstacle.NOT_ACTIVE)));
        Optional<Obstacle> obstacle = Obstacle.between(volunteer, demand, rule);
        if (obstacle.isEmpty()
                && order.conditions().hazardous()
                && volunteer.ageBand().minor()) {
            obstacle = Optional.of(Obstacle.UNDER_AGE);
        }
        if (obstacle.isEmpty() && !suits(order, volunteer, now)) {
            obstacle = Optional.of(Obstacle.NOT_SUITED);
        }
        obstacle.ifPresent(standing -> {
            throw new Refused(new NotEligibleForOrder(order.id(), standing));
        });
    }

    /** A language without which help is none, and whom the recipient does not want to see again: which of it, nobody hears. */
    private boolean suits(Order order, VolunteerRow volunteer, Instant now) {
        String language = order.conditions().language();
        boolean spoken = language == null || volunteer.languages().contains(language);
        boolean needed = policies.content(
                        MatchingLanguage.class, order.parties().area(), now)
                .mandatoryFor()
                .contains(order.errand().category().name());
        return (spoken || !needed) && !exclusions.stand(order.parties().beneficiaryId(), volunteer.id());
    }

    private static Demand demand(Order order, Eligibility rule) {
        Conditions conditions = order.conditions();
        return Demand.of(
                order.errand().category(),
                Optional.ofNullable(conditions.qualificationKind()),
                conditions.contactWithMinors(),
                Optional.ofNullable(conditions.language()),
                order.planned(),
                order.errand().durationMinutes(),
                rule);
    }
}
