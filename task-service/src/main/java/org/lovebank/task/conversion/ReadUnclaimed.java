package org.lovebank.task.conversion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.policy.VoicePolicy.WallClock;
import org.lovebank.task.wish.WishRefusal.NotYourWall;
import org.lovebank.task.wish.WishRepository;
import org.lovebank.task.wish.WishView;

/** Reads the wishes of a wall that hang for longer than the policy allows. */
@ApplicationScoped
class ReadUnclaimed {

    private static final UUID OLDEST = new UUID(0, 0);

    private final WishRepository wishes;
    private final Policies policies;
    private final Cursors cursors;
    private final Clock clock;

    ReadUnclaimed(WishRepository wishes, Policies policies, Cursors cursors, Clock clock) {
        this.wishes = wishes;
        this.policies = policies;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Page<WishView> on(Caller caller, AreaPath wall, Paging paging) {
        if (!caller.holdsIn(wall, Roles.COMMUNITY_DISPATCHER, Roles.STATION_HEAD, Roles.CENTER_ADMIN)) {
            throw new Refused(new NotYourWall(wall.value()));
        }
        Instant now = clock.instant();
        Instant since = now.minus(
                Duration.ofDays(policies.content(WallClock.class, wall, now).unclaimedDays()));
        String list = "unclaimed/" + wall;
        UUID after = cursors.idPosition(paging, list).orElse(OLDEST);
        return cursors.page(
                        wishes.unclaimedSince(wall, since, after, paging.size() + 1),
                        paging,
                        list,
                        wish -> List.of(wish.id().toString()))
                .map(wish -> WishView.of(wish, caller));
    }
}
