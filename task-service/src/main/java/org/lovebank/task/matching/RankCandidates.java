package org.lovebank.task.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.events.ServiceCategory;
import org.lovebank.problem.Language;
import org.lovebank.problem.Refused;
import org.lovebank.task.eligibility.Demand;
import org.lovebank.task.history.History;
import org.lovebank.task.history.HistoryRepository;
import org.lovebank.task.history.HistoryRepository.Question;
import org.lovebank.task.matching.MatchingRefusal.CandidatesNotYours;
import org.lovebank.task.policy.InForce;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.policy.PolicyContent.Eligibility;
import org.lovebank.task.policy.PolicyContent.MatchingFactors;
import org.lovebank.task.policy.PolicyContent.MatchingLimits;
import org.lovebank.task.policy.PolicyContent.MatchingWeights;
import org.lovebank.task.volunteer.VolunteerRepository;
import org.lovebank.task.volunteer.VolunteerRepository.Able;
import org.lovebank.task.window.Window;
import org.lovebank.task.wish.Wish;
import org.lovebank.task.wish.WishLine;
import org.lovebank.task.wish.WishRepository;

/** Who fits a wish best: proposed to a dispatcher, decided by nobody but the volunteer. */
@ApplicationScoped
class RankCandidates {

    private final WishRepository wishes;
    private final VolunteerRepository volunteers;
    private final HistoryRepository histories;
    private final Policies policies;
    private final Clock clock;

    RankCandidates(
            WishRepository wishes,
            VolunteerRepository volunteers,
            HistoryRepository histories,
            Policies policies,
            Clock clock) {
        this.wishes = wishes;
        this.volunteers = volunteers;
        this.histories = histories;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    CandidatesView of(Caller caller, UUID wishId, int limit, Language language) {
        Instant now = clock.instant();
        Wish wish = wishes.findFor(caller, wishId);
        AreaPath wall = wish.people().wall();
        if (!wish.people().inCareOf(caller)) {
            throw new Refused(new CandidatesNotYours(wall.value()));
        }
        WishLine need = wish.needToClaim(null);
        InForce<MatchingWeights> weights = policies.inForce(MatchingWeights.class, wall, now);
        Asked asked = asked(wish, need, weights.content(), now);
        Ranking ranking = Ranking.of(asked, facts(asked, wall));
        return CandidatesView.of(wishId, need.id(), ranking, weights.version(), limit, language);
    }

    private Asked asked(Wish wish, WishLine need, MatchingWeights weights, Instant now) {
        AreaPath wall = wish.people().wall();
        Eligibility eligibility = policies.content(Eligibility.class, wall, now);
        Demand demand = Demand.of(
                need.category(),
                need.qualificationKind(),
                need.contactWithMinors(),
                need.language(),
                stillOpen(wish.note().window(), need.minutes(), now),
                need.minutes(),
                eligibility);
        return new Asked(
                wish.id(),
                wish.people().postedBy(),
                wish.people().beneficiaryId(),
                demand,
                eligibility,
                policies.content(MatchingLimits.class, wall, now),
                policies.content(MatchingFactors.class, wall, now),
                weights,
                now);
    }

    /** What is left of the window; when that is too short for the service, its last stretch that is long enough. */
    private static Window stillOpen(Window window, int minutes, Instant now) {
        Instant latest = window.to().minus(Duration.ofMinutes(minutes));
        Instant from = now.isAfter(latest) ? latest : now;
        return window.contains(from) ? new Window(from, window.to()) : window;
    }

    private List<Facts> facts(Asked asked, AreaPath wall) {
        ServiceCategory category = asked.demand().category();
        List<String> skills = Stream.of(category.name(), category.topLevel().name())
                .distinct()
                .toList();
        Map<UUID, Able> able =
                volunteers.ableBelow(AreaSteps.up(wall, asked.limits().scopeSteps()), skills);
        int buffer = asked.limits().bufferMinutes();
        Question question = new Question(
                asked.wishId(),
                asked.beneficiaryId(),
                asked.demand().window().widened(buffer, buffer),
                asked.now().minus(Duration.ofDays(asked.factors().loadDays())));
        Map<UUID, History> past = histories.of(able.keySet(), question);
        return able.values().stream()
                .map(one -> new Facts(
                        one.volunteer(),
                        one.level(),
                        AreaSteps.between(wall, one.volunteer().area()),
                        past.getOrDefault(one.volunteer().id(), History.NONE)))
                .toList();
    }
}
