package org.lovebank.task.arrangement.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.lovebank.matching.Arranged;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.watch.Mode;
import org.lovebank.matching.watch.Phase;
import org.lovebank.task.arrangement.Arrangement;
import org.lovebank.task.arrangement.ArrangementRepository;
import org.lovebank.task.arrangement.KeepProgress;
import org.lovebank.task.arrangement.SupersedeArrangements;
import org.lovebank.task.arrangement.proposal.Proposal;
import org.lovebank.task.arrangement.proposal.ProposalRepository;
import org.lovebank.task.arrangement.proposal.Told;
import org.lovebank.task.arrangement.snapshot.Calendar;
import org.lovebank.task.arrangement.snapshot.SnapshotRepository;
import org.lovebank.task.arrangement.snapshot.SnapshotText;
import org.lovebank.task.arrangement.snapshot.TakeSnapshot;
import org.lovebank.task.matching.ReadRules;
import org.lovebank.task.matching.Rules;
import org.lovebank.task.policy.MatchingPolicy.ArrangementRules;
import org.lovebank.task.policy.Policies;

/** The short transactions of a long computation; each asks first whether this worker still holds it. */
@ApplicationScoped
class KeepArrangement {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final ArrangementRepository arrangements;
    private final KeepProgress keepProgress;
    private final SupersedeArrangements supersede;
    private final ProposalRepository proposals;
    private final SnapshotRepository snapshots;
    private final TakeSnapshot takeSnapshot;
    private final ReadRules readRules;
    private final Policies policies;
    private final Clock clock;
    private final Map<UUID, Instant> looked = new ConcurrentHashMap<>();

    KeepArrangement(
            ArrangementRepository arrangements,
            KeepProgress keepProgress,
            SupersedeArrangements supersede,
            ProposalRepository proposals,
            SnapshotRepository snapshots,
            TakeSnapshot takeSnapshot,
            ReadRules readRules,
            Policies policies,
            Clock clock) {
        this.arrangements = arrangements;
        this.keepProgress = keepProgress;
        this.supersede = supersede;
        this.proposals = proposals;
        this.snapshots = snapshots;
        this.takeSnapshot = takeSnapshot;
        this.readRules = readRules;
        this.policies = policies;
        this.clock = clock;
    }

    /** What a worker computes. */
    record Taken(UUID id, UUID worker, Mode mode, Calendar calendar) {}

    /** The next that nobody computes; one that failed too often is given up. */
    @Transactional
    Optional<Taken> take(UUID worker) {
        Instant now = clock.instant();
        Optional<Arrangement> waiting = arrangements.waiting(now);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        Arrangement arrangement = waiting.get();
        ArrangementRules rules = rules(arrangement, now);
        if (arrangement.run().attempts() >= rules.attempts()) {
            arrangement.fail("TOO_MANY_ATTEMPTS", now);
            keepProgress.of(arrangement, now);
            return Optional.empty();
        }
        arrangement.begin(worker, now.plus(Duration.ofMinutes(rules.leaseMinutes())), now);
        keepProgress.of(arrangement, now);
        Calendar calendar = new Calendar(arrangement.horizonFrom(), arrangement.horizonDays());
        return Optional.of(new Taken(arrangement.id(), worker, arrangement.mode(), calendar));
    }

    /** As it was frozen by whoever began; else as things are now. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Snapshot snapshotOf(Taken taken) {
        Instant now = clock.instant();
        Arrangement arrangement = arrangements.heldForChange(taken.id()).orElseThrow();
        Optional<Snapshot> kept = snapshots.kept(taken.id()).map(SnapshotText::read);
        if (kept.isPresent()) {
            if (!kept.get().hash().equals(arrangement.run().snapshotHash())) {
                throw new IllegalStateException("the kept snapshot is not what it was");
            }
            return kept.get();
        }
        Rules rules = readRules.at(arrangement.scope(), now);
        Snapshot snapshot = takeSnapshot.of(arrangement.scope(), taken.calendar(), rules, rules(arrangement, now), now);
        snapshots.keep(taken.id(), SnapshotText.write(snapshot));
        arrangement.told(
                snapshot.hash(), rules.weights().version(), snapshot.orders().size());
        return snapshot;
    }

    boolean isOld(Taken taken) {
        Instant before = looked.getOrDefault(taken.id(), Instant.EPOCH);
        return clock.instant().isAfter(before.plus(LOOK_EVERY));
    }

    /** Writes down how far it is; whether this worker still holds it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean progress(Taken taken, Phase phase, long steps, int covered) {
        Instant now = clock.instant();
        looked.put(taken.id(), now);
        Optional<Arrangement> held = held(taken);
        held.ifPresent(arrangement -> {
            Instant until = now.plus(Duration.ofMinutes(rules(arrangement, now).leaseMinutes()));
            arrangement.progress(phase.name(), steps, covered, until, now);
            keepProgress.of(arrangement, now);
        });
        return held.isPresent();
    }

    /** Keeps the whole plan, or nothing when it was called off or taken over. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean propose(Taken taken, Snapshot snapshot, Arranged arranged) {
        Instant now = clock.instant();
        looked.remove(taken.id());
        Optional<Arrangement> held = held(taken);
        held.ifPresent(arrangement -> {
            int standby = rules(arrangement, now).standbyPerSeat();
            proposals.keep(taken.id(), Proposal.of(snapshot, arranged, taken.calendar(), standby), now);
            arrangement.propose(arranged.resultHash(), Told.summary(arranged), now);
            keepProgress.of(arrangement, now);
            supersede.before(arrangement, now);
        });
        return held.isPresent();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void fail(Taken taken, String why) {
        looked.remove(taken.id());
        Instant now = clock.instant();
        held(taken).ifPresent(arrangement -> {
            arrangement.fail(why, now);
            keepProgress.of(arrangement, now);
        });
    }

    private Optional<Arrangement> held(Taken taken) {
        return arrangements.heldForChange(taken.id()).filter(arrangement -> arrangement.isHeldBy(taken.worker()));
    }

    private ArrangementRules rules(Arrangement arrangement, Instant now) {
        return policies.content(ArrangementRules.class, arrangement.scope(), now);
    }
}
