package org.lovebank.timebank.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.lovebank.http.Time;
import org.lovebank.timebank.ledger.TransferKind;
import org.lovebank.timebank.ledger.Unit;
import org.lovebank.timebank.points.PointLots;
import org.lovebank.timebank.points.PointsMove;
import org.lovebank.timebank.policy.PolicyRules;

/**
 * One holder's past under other rules. Until the period begins everything is as it was; from then on service, conversion and
 * redemption are decided anew, points that come under the new rules expire by them, and what depends on no rule (gifts,
 * grants, orders) stays as it was, as far as there is enough.
 */
final class Replay {

    private final PolicyRules rules;
    private final Instant from;
    private final IntFunction<Optional<PolicyRules>> rulesOf;
    private final Map<UUID, Long> minutesOf = new HashMap<>();
    private final Map<UUID, Long> pointsOf = new HashMap<>();
    private final PointLots lots = new PointLots();
    private final Map<UUID, LocalDate> expiries = new HashMap<>();
    private long minutes;
    private long honour;
    private long seq;
    private long actualMinutes;
    private long actualPoints;
    private int refused;

    /**
     * @param rulesOf the rules of a published version: points from before the period keep their own day
     */
    Replay(PolicyRules rules, Instant from, IntFunction<Optional<PolicyRules>> rulesOf) {
        this.rules = rules;
        this.from = from;
        this.rulesOf = rulesOf;
    }

    void hear(Fact fact) {
        if (fact.unit() == Unit.MIN) {
            actualMinutes += fact.change();
        } else {
            actualPoints += fact.change();
        }
        if (fact.recordedAt().isBefore(from)) {
            asItWas(fact);
            honour += fact.isService() ? fact.change() : 0;
        } else {
            expireBy(LocalDate.ofInstant(fact.recordedAt(), Time.DAYS));
            anew(fact);
        }
    }

    /** What the holder gains (or, negative, loses) by a day. */
    Gain endOn(LocalDate day) {
        expireBy(day);
        return new Gain(minutes - actualMinutes, points() - actualPoints, refused);
    }

    private void anew(Fact fact) {
        switch (fact.kind()) {
            case RELEASE -> serve(fact);
            case CONVERSION -> convert(fact);
            case HOLD -> spend(fact);
            case HOLD_RELEASE, HOLD_REST -> giveBack(fact, fact.change());
            case REVERSAL -> undo(fact);
            // Follow from the release, or from the day.
            case OVERFLOW, ACCRUAL, EXPIRY -> {}
            case DEPOSIT,
                    CAPTURE,
                    GIFT,
                    DONATION,
                    GRANT,
                    INHERITANCE,
                    CLEARING,
                    ADJUSTMENT,
                    FUNDING,
                    CLOSURE,
                    GROUP_SERVICE,
                    RING -> move(fact, fact.unit(), Math.max(fact.change(), -Math.max(0, balance(fact.unit()))));
        }
    }

    private void serve(Fact fact) {
        honour += fact.change();
        minutes += fact.change();
        long cap = rules.capMinutes() == null ? Long.MAX_VALUE : rules.capMinutes();
        long over = Math.max(0, Math.min(fact.change(), minutes - cap));
        minutes -= over;
        minutesOf.put(fact.id(), fact.change() - over);
        long points = rules.pointsBeside(fact.change(), fact.categoryCode() == null ? "" : fact.categoryCode());
        pointsOf.put(fact.id(), points);
        move(fact, Unit.PTS, points);
    }

    private void convert(Fact fact) {
        if (fact.unit() == Unit.PTS) {
            return;
        }
        long given = rules.accrues() ? 0 : rules.wholeLots(Math.min(-fact.change(), Math.max(0, minutes)));
        minutes -= given;
        minutesOf.put(fact.id(), -given);
        pointsOf.put(fact.id(), rules.pointsFor(given));
        move(fact, Unit.PTS, rules.pointsFor(given));
    }

    private void spend(Fact fact) {
        boolean allowed = !fact.redeems() || honour >= rules.minHonourMinutesToRedeem();
        boolean enough = balance(fact.unit()) >= -fact.change();
        if (allowed && enough) {
            move(fact, fact.unit(), fact.change());
        } else {
            refused++;
        }
        (fact.unit() == Unit.MIN ? minutesOf : pointsOf).put(fact.id(), allowed && enough ? fact.change() : 0);
    }

    /** Only what was taken here comes back. */
    private void giveBack(Fact fact, long change) {
        Long taken = (fact.unit() == Unit.MIN ? minutesOf : pointsOf).get(fact.refId());
        move(fact, fact.unit(), taken != null && taken == 0 ? 0 : change);
    }

    private void undo(Fact fact) {
        TransferKind original = fact.original();
        UUID ref = fact.refId();
        if (original == TransferKind.RELEASE) {
            honour += fact.change();
            minutes -= minutesOf.getOrDefault(ref, -fact.change());
            move(fact, Unit.PTS, -pointsOf.getOrDefault(ref, 0L));
        } else if (original == TransferKind.CONVERSION && minutesOf.containsKey(ref)) {
            minutes -= minutesOf.getOrDefault(ref, 0L);
            move(fact, Unit.PTS, -pointsOf.getOrDefault(ref, 0L));
        } else if (original == TransferKind.HOLD) {
            giveBack(fact, fact.change());
        } else if (!fact.followsARule()) {
            move(fact, fact.unit(), fact.change());
        }
    }

    private void asItWas(Fact fact) {
        if (fact.unit() == Unit.MIN) {
            minutes += fact.change();
            return;
        }
        apply(fact.id(), fact.kind(), fact.change(), fact.refId(), fact.factId(), fact.recordedAt());
        if (fact.change() > 0) {
            rulesOf.apply(fact.policyVersion())
                    .flatMap(old -> old.expiryOf(LocalDate.ofInstant(fact.recordedAt(), Time.DAYS)))
                    .ifPresent(day -> expiries.put(fact.id(), day));
        }
    }

    private void move(Fact fact, Unit unit, long change) {
        if (unit == Unit.MIN) {
            minutes += change;
        } else if (change != 0) {
            boolean back = fact.comesBack();
            UUID ref = back || change < 0 ? fact.refId() : null;
            apply(fact.id(), fact.kind(), change, ref, null, fact.recordedAt());
            if (change > 0 && !back) {
                rules.expiryOf(LocalDate.ofInstant(fact.recordedAt(), Time.DAYS))
                        .ifPresent(day -> expiries.put(fact.id(), day));
            }
        }
    }

    private void expireBy(LocalDate day) {
        for (PointLots.Lot lot : lots.lots()) {
            UUID id = lot.grant().id();
            LocalDate end = expiries.get(id);
            if (lot.left() > 0 && end != null && !end.isAfter(day)) {
                apply(new UUID(id.getMostSignificantBits(), seq), TransferKind.EXPIRY, -lot.left(), null, id, from);
            }
        }
    }

    private void apply(UUID id, TransferKind kind, long change, @Nullable UUID ref, @Nullable UUID lot, Instant at) {
        lots.apply(new PointsMove(++seq, id, kind, change, ref, lot, 0, at));
    }

    private long balance(Unit unit) {
        return unit == Unit.MIN ? minutes : points();
    }

    private long points() {
        return lots.lots().stream().mapToLong(PointLots.Lot::left).sum() - lots.owed();
    }
}
