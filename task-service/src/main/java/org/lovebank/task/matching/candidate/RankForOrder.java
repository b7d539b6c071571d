package org.lovebank.task.matching.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Language;
import org.lovebank.problem.Refused;
import org.lovebank.task.matching.Asked;
import org.lovebank.task.matching.Asked.Risk;
import org.lovebank.task.matching.Need;
import org.lovebank.task.matching.Ranking;
import org.lovebank.task.matching.ReadRules;
import org.lovebank.task.matching.Rules;
import org.lovebank.task.matching.candidate.MatchingRefusal.CandidatesNotYours;
import org.lovebank.task.order.Order;
import org.lovebank.task.order.OrderRepository;
import org.lovebank.task.order.form.Conditions;
import org.lovebank.task.window.Window;

/** Who fits an order best: proposed to whoever dispatches it, decided by nobody but the volunteer. */
@ApplicationScoped
public class RankForOrder {

    private final OrderRepository orders;
    private final CandidateRepository candidates;
    private final ReadRules readRules;
    private final Clock clock;

    RankForOrder(OrderRepository orders, CandidateRepository candidates, ReadRules readRules, Clock clock) {
        this.orders = orders;
        this.candidates = candidates;
        this.readRules = readRules;
        this.clock = clock;
    }

    @Transactional
    CandidatesView of(Caller caller, UUID orderId, int limit, Language language) {
        Instant now = clock.instant();
        Order order = orders.findFor(caller, orderId);
        AreaPath place = order.parties().area();
        if (!order.parties().inCareOf(caller) && !order.coordinatedBy(caller)) {
            throw new Refused(new CandidatesNotYours(place.value()));
        }
        order.mustHaveSeat();
        Rules rules = readRules.at(place, now);
        Ranking ranking = ranking(order, rules, now);
        return CandidatesView.of(orderId, null, ranking, rules.weights().version(), limit, language);
    }

    /** Everybody who fits, best first; part of the transaction of whoever asks. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Ranking ranking(UUID orderId, Instant now) {
        return ranked(orderId, now).ranking();
    }

    /** The same, with what it was made by. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Ranked ranked(UUID orderId, Instant now) {
        Order order = orders.findForChange(orderId);
        AreaPath place = order.parties().area();
        Rules rules = readRules.at(place, now);
        return new Ranked(ranking(order, rules, now), place, rules.weights().version());
    }

    private Ranking ranking(Order order, Rules rules, Instant now) {
        Asked asked = rules.asks(need(order), now);
        return Ranking.of(asked, candidates.around(order.parties().area(), asked));
    }

    /** Whoever joins others comes when they do. */
    private static Need need(Order order) {
        Conditions conditions = order.conditions();
        Window window =
                order.progress().filled() > 0 ? order.planned() : order.errand().window();
        return new Need(
                order.id(),
                order.parties().postedBy(),
                order.parties().beneficiaryId(),
                order.parties().area(),
                order.errand().category(),
                Optional.ofNullable(conditions.qualificationKind()),
                conditions.contactWithMinors(),
                Optional.ofNullable(conditions.language()),
                window,
                order.errand().durationMinutes(),
                new Risk(conditions.hazardous(), !conditions.uninsured()));
    }
}
