package org.lovebank.volunteer.reward;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.events.PersonEvent.Recognition.RewardStateChanged;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.honour.Honoured;
import org.lovebank.volunteer.reward.RewardRefusal.NoSuchReward;
import org.lovebank.volunteer.reward.RewardRefusal.RewardNeedsSecondPerson;
import org.lovebank.volunteer.reward.RewardRefusal.RewardStateForbids;
import org.lovebank.volunteer.reward.RewardRefusal.WorthDoesNotFit;

/** Something that somebody is given for an honour or for stars; never minutes, never points. */
@Entity
class Reward {

    static final String[] STAFF = {Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN, Roles.AUDITOR};

    @Id
    private UUID id;

    @Embedded
    private Honoured honoured;

    private String areaPath;

    @Enumerated(EnumType.STRING)
    private RewardKind kind;

    private String what;
    private @Nullable Long worthFen;
    private @Nullable UUID honourId;
    private @Nullable Integer stars;

    @Enumerated(EnumType.STRING)
    private RewardState state;

    private UUID grantedBy;
    private @Nullable UUID endedBy;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    Reward() {}

    Reward(UUID id, NewReward wanted, AreaPath place, Caller by, Instant now) {
        if ((wanted.kind() == RewardKind.MATERIAL) == (wanted.worthFen() == null)) {
            throw new Refused(new WorthDoesNotFit(wanted.kind().name()));
        }
        this.id = id;
        this.honoured = wanted.honoured();
        this.areaPath = place.value();
        this.kind = wanted.kind();
        this.what = wanted.what().strip();
        this.worthFen = wanted.worthFen();
        this.honourId = wanted.honourId();
        this.stars = wanted.stars();
        this.state = RewardState.GRANTED;
        this.grantedBy = by.id();
        this.changedAt = now;
    }

    /** Four eyes: granted by one, given by another. */
    void handOver(Caller by, Instant now) {
        mustBeIn(by);
        if (by.is(grantedBy)) {
            throw new Refused(new RewardNeedsSecondPerson());
        }
        go(RewardState.HANDED_OVER, by, now);
    }

    void cancel(Caller by, Instant now) {
        mustBeIn(by);
        go(RewardState.CANCELLED, by, now);
    }

    private void mustBeIn(Caller by) {
        if (!isSeenByStaff(by)) {
            throw new Refused(new NoSuchReward(id));
        }
    }

    private void go(RewardState wanted, Caller by, Instant now) {
        if (!state.next().contains(wanted)) {
            throw new Refused(new RewardStateForbids(
                    state.name(),
                    wanted.name(),
                    state.next().stream().map(Enum::name).toList()));
        }
        this.state = wanted;
        this.endedBy = by.id();
        this.changedAt = now;
    }

    boolean isSeenByStaff(Caller caller) {
        return caller.holdsIn(new AreaPath(areaPath), STAFF);
    }

    Honoured honoured() {
        return honoured;
    }

    UUID id() {
        return id;
    }

    RewardStateChanged event() {
        return new RewardStateChanged(id, version + 1, areaPath, kind.name(), state.name(), changedAt);
    }

    RewardView view() {
        return new RewardView(
                id,
                honoured,
                areaPath,
                kind.name(),
                what,
                worthFen,
                honourId,
                stars,
                state.name(),
                state.next().stream().map(Enum::name).toList(),
                grantedBy,
                endedBy,
                version);
    }
}
