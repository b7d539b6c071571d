package org.lovebank.task.ring;

import static org.lovebank.task.ring.RingState.*;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.task.ring.RingRefusal.NoSuchRing;
import org.lovebank.task.ring.RingRefusal.RingLapsed;
import org.lovebank.task.ring.RingRefusal.RingNotInThatState;
import org.lovebank.task.ring.search.FoundRing;

/** Two to four neighbours, each of whom does something for the next: all say yes, or nobody is bound. */
@Entity
@Table(name = "ring")
@SuppressWarnings("UnusedVariable") // an auditor reads who proposed it and when
public class Ring {

    static final String[] KEEPERS = {Roles.COMMUNITY_DISPATCHER, Roles.STATION_HEAD, Roles.STATION_WORKER};

    @Id
    private UUID id;

    @Version
    private long version;

    private String scopePath;

    @Enumerated(EnumType.STRING)
    private RingState state;

    private Instant answerBy;
    private UUID proposedBy;
    private Instant proposedAt;
    private Instant changedAt;
    private int changes;
    private @Nullable String reason;
    private @Nullable Integer settledMinutes;

    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @JoinColumn(name = "ring_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<RingLeg> legs = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Ring() {}

    Ring(AreaPath scope, FoundRing found, UUID by, Instant answerBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.scopePath = scope.value();
        this.state = PROPOSED;
        this.answerBy = answerBy;
        this.proposedBy = by;
        this.proposedAt = now;
        this.changedAt = now;
        found.gifts().forEach(gift -> legs.add(new RingLeg(legs.size(), gift)));
    }

    /** Whether this yes was said before and still stands. */
    boolean hasYesOf(UUID person) {
        return (state == PROPOSED || state == ACCEPTED) && legOf(person).acceptedAt() != null;
    }

    /** One of them says yes; whether everybody has by now. */
    boolean accept(UUID person, Instant now) {
        mustAllow(ACCEPTED);
        if (now.isAfter(answerBy)) {
            throw new Refused(new RingLapsed(id, answerBy));
        }
        legOf(person).accept(now);
        changed(now);
        return legs.stream().allMatch(leg -> leg.acceptedAt() != null);
    }

    /** Everybody said yes and every note is claimed. */
    void close(Instant now) {
        move(ACCEPTED, now);
    }

    /** One of them says no. */
    void decline(UUID person, Instant now) {
        legOf(person);
        release("DECLINED", now);
    }

    /** All are free again. */
    void release(String why, Instant now) {
        move(RELEASED, now);
        reason = why;
        legs.forEach(RingLeg::close);
    }

    /** Somebody did not do what they had said yes to. */
    void breakApart(Instant now) {
        move(BROKEN, now);
        legs.forEach(RingLeg::close);
    }

    /**
     * One hand of the ring gave so many minutes. When all have, each owes the ring what the shortest service lasted: that
     * much was given and received by everybody.
     */
    void served(UUID assignment, int minutes, Instant now) {
        legs.stream().filter(leg -> assignment.equals(leg.assignmentId())).forEach(leg -> leg.served(minutes));
        changed(now);
        if (state == ACCEPTED && legs.stream().allMatch(leg -> leg.servedMinutes() != null)) {
            move(FULFILLED, now);
            settledMinutes = legs.stream()
                    .map(RingLeg::servedMinutes)
                    .mapToInt(served -> served == null ? 0 : served)
                    .min()
                    .orElseThrow();
            legs.forEach(RingLeg::close);
        }
    }

    private void move(RingState to, Instant now) {
        mustAllow(to);
        state = to;
        changed(now);
    }

    /** What one of its hands says makes another version of the ring, even in the same instant. */
    private void changed(Instant now) {
        changedAt = now;
        changes++;
    }

    private void mustAllow(RingState to) {
        if (!state.next().contains(to)) {
            throw new Refused(new RingNotInThatState(id, state, state.next()));
        }
    }

    private RingLeg legOf(UUID person) {
        return legs.stream()
                .filter(leg -> leg.giverId().equals(person))
                .findFirst()
                .orElseThrow(() -> new Refused(new NoSuchRing(id)));
    }

    boolean visibleTo(Caller caller) {
        return caller.holdsIn(scope(), KEEPERS)
                || legs.stream().anyMatch(leg -> leg.giverId().equals(caller.id()));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    AreaPath scope() {
        return new AreaPath(scopePath);
    }

    RingState state() {
        return state;
    }

    Instant answerBy() {
        return answerBy;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Nullable String reason() {
        return reason;
    }

    @Nullable Integer settledMinutes() {
        return settledMinutes;
    }

    List<RingLeg> legs() {
        return List.copyOf(legs);
    }
}
