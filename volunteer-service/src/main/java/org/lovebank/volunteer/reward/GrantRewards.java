package org.lovebank.volunteer.reward;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.AreaRefusal.OutsideYourArea;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.honour.HonouredKind;
import org.lovebank.volunteer.honour.Honours;
import org.lovebank.volunteer.honour.KnownHonoured;
import org.lovebank.volunteer.reward.RewardRefusal.NoSuchReward;
import org.lovebank.volunteer.reward.RewardRefusal.RewardWithoutBasis;
import org.lovebank.volunteer.star.KnownStars;

/** Rewards are granted for what stands, and handed over by a second person. */
@ApplicationScoped
class GrantRewards {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final RewardRepository rewards;
    private final Honours honours;
    private final KnownHonoured known;
    private final KnownStars stars;
    private final KnownAreas areas;
    private final Cursors cursors;
    private final EventLog log;
    private final Clock clock;

    GrantRewards(
            RewardRepository rewards,
            Honours honours,
            KnownHonoured known,
            KnownStars stars,
            KnownAreas areas,
            Cursors cursors,
            EventLog log,
            Clock clock) {
        this.rewards = rewards;
        this.honours = honours;
        this.known = known;
        this.stars = stars;
        this.areas = areas;
        this.cursors = cursors;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public RewardView by(Caller caller, NewReward wanted) {
        AreaPath place = known.placeOf(wanted.honoured());
        KnownAreas.mustReach(caller, place);
        known.mustBeOfOthers(wanted.honoured(), caller);
        Reward reward = new Reward(UuidCreator.getTimeOrderedEpoch(), wanted, place, caller, clock.instant());
        mustStand(wanted);
        return kept(reward);
    }

    @Transactional
    public RewardView handOver(Caller caller, UUID id) {
        return change(caller, id, reward -> reward.handOver(caller, clock.instant()));
    }

    @Transactional
    public RewardView cancel(Caller caller, UUID id) {
        return change(caller, id, reward -> reward.cancel(caller, clock.instant()));
    }

    /** Of a place to its staff; without one, the caller's own. */
    @Transactional
    public Page<RewardView> list(Caller caller, @Nullable String areaPath, Paging paging) {
        String list = "rewards " + (areaPath == null ? caller.id() : areaPath);
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        List<Reward> found = areaPath == null
                ? rewards.of(caller.id(), after, paging.size() + 1)
                : rewards.in(reached(caller, areaPath), after, paging.size() + 1);
        return cursors.page(found, paging, list, one -> List.of(one.id().toString()))
                .map(Reward::view);
    }

    private AreaPath reached(Caller caller, String areaPath) {
        AreaPath place = areas.at(areaPath);
        if (!caller.holdsIn(place, Reward.STAFF)) {
            throw new Refused(new OutsideYourArea(place.value()));
        }
        return place;
    }

    private void mustStand(NewReward wanted) {
        boolean honour = wanted.honourId() != null && honours.stands(wanted.honourId(), wanted.honoured());
        boolean star = wanted.honourId() == null
                && wanted.stars() != null
                && wanted.honoured().kind() == HonouredKind.PERSON
                && stars.awardedTo(wanted.honoured().id()) >= wanted.stars();
        if (!honour && !star) {
            throw new Refused(new RewardWithoutBasis());
        }
    }

    private RewardView change(Caller caller, UUID id, Consumer<Reward> step) {
        Reward reward = rewards.findForChange(id).orElseThrow(() -> new Refused(new NoSuchReward(id)));
        if (!reward.isSeenByStaff(caller)) {
            throw new Refused(new NoSuchReward(id));
        }
        known.mustBeOfOthers(reward.honoured(), caller);
        step.accept(reward);
        return kept(reward);
    }

    private RewardView kept(Reward reward) {
        rewards.keep(reward);
        log.append(reward.event());
        return reward.view();
    }
}
