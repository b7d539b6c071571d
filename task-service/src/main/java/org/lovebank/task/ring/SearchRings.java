package org.lovebank.task.ring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.policy.MatchingPolicy.RingRules;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.ring.RingRefusal.CommunityNotYours;
import org.lovebank.task.ring.search.FoundRing;
import org.lovebank.task.ring.search.SearchCommunity;

/** Looks for rings among a community's notes and proposes them to their people. */
@ApplicationScoped
class SearchRings {

    private final RingRepository rings;
    private final SearchCommunity searchCommunity;
    private final Policies policies;
    private final TellRing tellRing;
    private final Clock clock;

    SearchRings(
            RingRepository rings, SearchCommunity searchCommunity, Policies policies, TellRing tellRing, Clock clock) {
        this.rings = rings;
        this.searchCommunity = searchCommunity;
        this.policies = policies;
        this.tellRing = tellRing;
        this.clock = clock;
    }

    @Transactional
    List<RingView> by(Caller caller, AreaPath community) {
        Instant now = clock.instant();
        if (!caller.holdsIn(community, Ring.KEEPERS)) {
            throw new Refused(new CommunityNotYours(community.value()));
        }
        RingRules rules = policies.content(RingRules.class, community, now);
        List<RingView> proposed = new ArrayList<>();
        for (FoundRing found : searchCommunity.at(community, rules, now, rings::oneAtATime)) {
            Ring ring = new Ring(community, found, caller.id(), now.plus(Duration.ofHours(rules.answerHours())), now);
            tellRing.changed(ring);
            proposed.add(RingView.of(ring));
            rings.letGo(ring);
        }
        return proposed;
    }
}
