package org.lovebank.task.arrangement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.task.arrangement.ArrangementRefusal.HorizonNotUsable;
import org.lovebank.task.policy.MatchingPolicy.ArrangementRules;
import org.lovebank.task.policy.Policies;

/** Arranges the same place anew for the days that are left: who said yes keeps their seat, who was asked is kept where possible. */
@ApplicationScoped
class RerunArrangement {

    private final ArrangementRepository arrangements;
    private final RequestArrangement requestArrangement;
    private final Policies policies;
    private final Clock clock;

    RerunArrangement(
            ArrangementRepository arrangements, RequestArrangement requestArrangement, Policies policies, Clock clock) {
        this.arrangements = arrangements;
        this.requestArrangement = requestArrangement;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    ArrangementView by(Caller caller, UUID arrangementId) {
        Arrangement before = arrangements.findFor(caller, arrangementId);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Time.DAYS);
        LocalDate end = before.horizonFrom().plusDays(before.horizonDays());
        LocalDate from = before.horizonFrom().isBefore(today) ? today : before.horizonFrom();
        int days = (int) ChronoUnit.DAYS.between(from, end);
        if (days < 1) {
            int most = policies.content(ArrangementRules.class, before.scope(), clock.instant())
                    .longestDays();
            throw new Refused(new HorizonNotUsable(today, most));
        }
        return requestArrangement.by(
                caller, new ArrangementRequest(before.scope().value(), from, days, before.mode()));
    }
}
