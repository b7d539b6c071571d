package org.lovebank.timebank.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lovebank.timebank.ledger.TransferKind;
import org.lovebank.timebank.ledger.Unit;
import org.lovebank.timebank.policy.PointsMode;
import org.lovebank.timebank.policy.PolicyRules;

/** The past under other rules, by hand and against a bank that is too simple to be wrong. */
class ReplayTest {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final int LIVES = 2000;
    private static final String SEED = "lovebank.test.seed";

    @Test
    void anHourForOnePointInsteadOfTenLosesNinetyPercent() {
        // given: 120 minutes served and converted at 60 = 10
        List<Fact> past = List.of(serves(1, 120), converts(2, 120), pointsOf(2, 20));
        // when: at 60 = 1
        Gain gain = replay(rules(60, 1, null, 0, null), past);
        // then: 2 points instead of 20
        assertThat(gain).isEqualTo(new Gain(0, -18, 0));
    }

    @Test
    void underACapTheSurplusGoesToThePool() {
        // given
        List<Fact> past = List.of(serves(1, 100), serves(2, 50));
        // when
        Gain gain = replay(rules(60, 10, 120L, 0, null), past);
        // then
        assertThat(gain).isEqualTo(new Gain(-30, 0, 0));
    }

    @Test
    void whoHadTooLittleHonourWouldNotHaveRedeemed() {
        // given: two hours, twenty points, of which ten were spent
        List<Fact> past = List.of(serves(1, 120), converts(2, 120), pointsOf(2, 20), redeems(3, 10));
        // when: one must have served a hundred hours
        Gain gain = replay(rules(60, 10, null, 6000, null), past);
        // then: the ten points are still there, and a redemption was refused
        assertThat(gain).isEqualTo(new Gain(0, 10, 1));
    }

    @Test
    void withAccrualTheMinutesStay() {
        // given
        List<Fact> past = List.of(serves(1, 125), converts(2, 120), pointsOf(2, 20));
        // when: points come beside the minutes, and nothing is converted
        Gain gain = replay(rules(60, 10, null, 0, PointsMode.ACCRUE), past);
        // then
        assertThat(gain).isEqualTo(new Gain(120, 0, 0));
    }

    @Test
    void whatWasNotSpentInTimeWouldHaveExpired() {
        // given
        List<Fact> past = List.of(serves(1, 120), converts(2, 120), pointsOf(2, 20), redeems(3, 5));
        // when
        PolicyRules monthly =
                new PolicyRules(60, 10, null, 7, 0, null, null, null, null, 1, null, null, null, null, null);
        Gain gain = replay(monthly, past);
        // then
        assertThat(gain).isEqualTo(new Gain(0, -15, 0));
    }

    @Test
    void whatWasTakenBackIsTakenBackUnderTheOtherRulesToo() {
        // given
        List<Fact> past =
                List.of(serves(1, 100), fact(2, TransferKind.REVERSAL, Unit.MIN, -100, idOf(1), TransferKind.RELEASE));
        // when
        Gain gain = replay(rules(60, 10, 30L, 0, PointsMode.ACCRUE), past);
        // then
        assertThat(gain).isEqualTo(new Gain(0, 0, 0));
    }

    @Test
    void whatWasBeforeThePeriodStaysAsItWas() {
        // given
        List<Fact> past = List.of(serves(1, 120), converts(2, 120), pointsOf(2, 20));
        Replay replay = new Replay(rules(60, 1, 10L, 0, null), FROM.plusSeconds(1_000_000), _ -> Optional.empty());
        // when
        past.forEach(replay::hear);
        // then
        assertThat(replay.endOn(END)).isEqualTo(new Gain(0, 0, 0));
    }

    @Test
    void agreesWithTheNaiveBank() {
        // given
        long first = Long.getLong(SEED, System.nanoTime());
        for (long seed = first; seed < first + LIVES; seed++) {
            Random random = new Random(seed);
            PolicyRules then = any(random);
            PolicyRules other = any(random);
            NaiveBank real = new NaiveBank(then);
            NaiveBank dreamt = new NaiveBank(other);
            List<Fact> past = new ArrayList<>();
            for (int i = 1; i <= 30; i++) {
                int wish = random.nextInt(3);
                int amount = 1 + random.nextInt(200);
                List<Fact> happened = real.does(wish, amount, i);
                past.addAll(happened);
                if (!happened.isEmpty()) {
                    dreamt.does(wish, wish == 1 ? (int) -happened.getFirst().change() : amount, i);
                }
            }
            // when
            Gain gain = replay(other, past);
            // then
            assertThat(gain.minutes()).as("-D%s=%d minutes", SEED, seed).isEqualTo(dreamt.minutes - real.minutes);
            assertThat(gain.points()).as("-D%s=%d points", SEED, seed).isEqualTo(dreamt.points - real.points);
            assertThat(replay(then, past)).as("-D%s=%d itself", SEED, seed).isEqualTo(new Gain(0, 0, 0));
        }
    }

    private static PolicyRules any(Random random) {
        return rules(
                30 + random.nextInt(60),
                1 + random.nextInt(10),
                random.nextBoolean() ? null : Long.valueOf(100 + random.nextInt(500)),
                random.nextInt(600),
                random.nextBoolean() ? PointsMode.ACCRUE : null);
    }

    /** Two numbers and three wishes: to serve, to convert, to redeem. */
    private static final class NaiveBank {

        private final PolicyRules rules;
        long minutes;
        long points;
        private long honour;

        NaiveBank(PolicyRules rules) {
            this.rules = rules;
        }

        List<Fact> does(int wish, int amount, int number) {
            return switch (wish) {
                case 0 -> serve(amount, number);
                case 1 -> convert(amount, number);
                default -> redeem(amount, number);
            };
        }

        private List<Fact> serve(int amount, int number) {
            List<Fact> facts = new ArrayList<>(List.of(serves(number, amount)));
            honour += amount;
            minutes += amount;
            if (rules.capMinutes() != null && minutes > rules.capMinutes()) {
                long over = Math.min(amount, minutes - rules.capMinutes());
                minutes -= over;
                facts.add(fact(number + 1000, TransferKind.OVERFLOW, Unit.MIN, -over, idOf(number), null));
            }
            if (rules.pointsMode() == PointsMode.ACCRUE) {
                long more = amount / rules.conversionMinutes() * (long) rules.conversionPoints();
                points += more;
                if (more > 0) {
                    facts.add(fact(number + 2000, TransferKind.ACCRUAL, Unit.PTS, more, idOf(number), null));
                }
            }
            return facts;
        }

        private List<Fact> convert(int amount, int number) {
            long lots = Math.min(amount, minutes) / rules.conversionMinutes();
            if (rules.pointsMode() == PointsMode.ACCRUE || lots == 0) {
                return List.of();
            }
            minutes -= lots * rules.conversionMinutes();
            points += lots * rules.conversionPoints();
            return List.of(
                    converts(number, lots * rules.conversionMinutes()),
                    pointsOf(number, lots * rules.conversionPoints()));
        }

        private List<Fact> redeem(int amount, int number) {
            if (honour < rules.minHonourMinutesToRedeem() || points < amount) {
                return List.of();
            }
            points -= amount;
            return List.of(redeems(number, amount));
        }
    }

    private static Gain replay(PolicyRules rules, List<Fact> past) {
        Replay replay = new Replay(rules, FROM, _ -> Optional.empty());
        past.forEach(replay::hear);
        return replay.endOn(END);
    }

    private static PolicyRules rules(
            int minutes, int points, @Nullable Long cap, long honour, @Nullable PointsMode mode) {
        return new PolicyRules(
                minutes, points, cap, 7, honour, null, mode, null, null, null, null, null, null, null, null);
    }

    private static Fact serves(int number, long amount) {
        return fact(number, TransferKind.RELEASE, Unit.MIN, amount, null, null);
    }

    private static Fact converts(int number, long amount) {
        return fact(number, TransferKind.CONVERSION, Unit.MIN, -amount, null, null);
    }

    private static Fact pointsOf(int number, long amount) {
        return fact(number + 3000, TransferKind.CONVERSION, Unit.PTS, amount, null, null);
    }

    private static Fact redeems(int number, long amount) {
        return fact(number, TransferKind.HOLD, Unit.PTS, -amount, null, null);
    }

    private static Fact fact(
            int number,
            TransferKind kind,
            Unit unit,
            long change,
            @Nullable UUID ref,
            @Nullable TransferKind original) {
        Instant at = FROM.plusSeconds(60L * (number % 1000));
        boolean redeems = kind == TransferKind.HOLD;
        return new Fact(idOf(number), kind, unit, change, ref, null, original, "REPAIR", redeems, 1, at);
    }

    private static UUID idOf(int number) {
        return new UUID(0, number);
    }
}
