package org.lovebank.timebank.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lovebank.timebank.ledger.TransferKind;
import org.lovebank.timebank.points.PointLots.Lot;

/** Lots are reckoned as if every point were a coin with its own date. */
class PointLotsTest {

    private static final int LIVES = 3000;
    private static final int MOVES = 40;
    private static final String SEED = "lovebank.test.seed";

    private long seq;

    @Test
    void theOldestAreSpentFirst() {
        // given
        PointLots lots = new PointLots();
        lots.apply(move(1, TransferKind.CONVERSION, 20, null, null));
        lots.apply(move(2, TransferKind.CONVERSION, 20, null, null));
        // when
        lots.apply(move(3, TransferKind.HOLD, -25, null, null));
        // then
        assertThat(lots.lots()).extracting(Lot::left).containsExactly(0L, 15L);
        assertThat(lots.version()).isEqualTo(3);
    }

    @Test
    void whatIsGivenBackIsAsOldAsItWas() {
        // given
        PointLots lots = new PointLots();
        lots.apply(move(1, TransferKind.CONVERSION, 20, null, null));
        lots.apply(move(2, TransferKind.HOLD, -20, null, null));
        lots.apply(move(3, TransferKind.CONVERSION, 5, null, null));
        // when
        lots.apply(move(4, TransferKind.HOLD_RELEASE, 20, 2L, null));
        // then
        assertThat(lots.lots()).extracting(Lot::left).containsExactly(20L, 5L);
    }

    @Test
    void aPartThatComesBackIsTheYoungest() {
        // given
        PointLots lots = new PointLots();
        lots.apply(move(1, TransferKind.CONVERSION, 10, null, null));
        lots.apply(move(2, TransferKind.CONVERSION, 10, null, null));
        lots.apply(move(3, TransferKind.HOLD, -20, null, null));
        // when
        lots.apply(move(4, TransferKind.HOLD_REST, 12, 3L, null));
        // then
        assertThat(lots.lots()).extracting(Lot::left).containsExactly(2L, 10L);
    }

    @Test
    void anExpiryTakesItsOwnLot() {
        // given: a policy let the second lot expire sooner than the first
        PointLots lots = new PointLots();
        lots.apply(move(1, TransferKind.CONVERSION, 10, null, null));
        lots.apply(move(2, TransferKind.CONVERSION, 10, null, null));
        // when
        lots.apply(move(3, TransferKind.EXPIRY, -10, null, 2L));
        // then
        assertThat(lots.lots()).extracting(Lot::left).containsExactly(10L, 0L);
    }

    @Test
    void whatIsOwedIsPaidByWhatComesNext() {
        // given
        PointLots lots = new PointLots();
        lots.apply(move(1, TransferKind.CONVERSION, 20, null, null));
        lots.apply(move(2, TransferKind.HOLD, -15, null, null));
        // when
        lots.apply(move(3, TransferKind.REVERSAL, -20, 1L, null));
        // then
        assertThat(lots.owed()).isEqualTo(15);
        lots.apply(move(4, TransferKind.ACCRUAL, 18, null, null));
        assertThat(lots.lots()).extracting(Lot::left).containsExactly(0L, 3L);
        assertThat(lots.owed()).isZero();
    }

    @Test
    void lotsAgreeWithCoins() {
        // given
        long first = Long.getLong(SEED, System.nanoTime());
        // when / then
        for (long seed = first; seed < first + LIVES; seed++) {
            live(seed);
        }
    }

    private void live(long seed) {
        Random random = new Random(seed);
        PointLots lots = new PointLots();
        Coins coins = new Coins();
        seq = 0;
        Map<Long, Integer> holds = new HashMap<>();
        for (int i = 0; i < MOVES; i++) {
            PointsMove next = next(random, coins, holds);
            lots.apply(next);
            coins.apply(next);
            assertThat(lots.lots().stream()
                            .filter(lot -> lot.left() > 0)
                            .collect(java.util.stream.Collectors.toMap(
                                    lot -> lot.grant().id(), lot -> (int) lot.left())))
                    .as("-D%s=%d move %d %s", SEED, seed, i, next)
                    .isEqualTo(coins.left());
        }
    }

    private PointsMove next(Random random, Coins coins, Map<Long, Integer> holds) {
        int there = coins.there.size();
        long id = ++seq;
        int kind = random.nextInt(6);
        if (kind == 0 && there > 0) {
            int held = 1 + random.nextInt(there);
            holds.put(id, held);
            return move(id, TransferKind.HOLD, -held, null, null);
        }
        if (kind == 1 && !holds.isEmpty()) {
            long hold = List.copyOf(holds.keySet()).get(random.nextInt(holds.size()));
            int held = java.util.Objects.requireNonNull(holds.remove(hold));
            int back = random.nextBoolean() ? held : 1 + random.nextInt(held);
            TransferKind why = back == held ? TransferKind.HOLD_RELEASE : TransferKind.HOLD_REST;
            return move(id, why, back, hold, null);
        }
        if (kind == 2 && there > 0) {
            UUID lot = coins.there.get(random.nextInt(there));
            long left = coins.there.stream().filter(lot::equals).count();
            return move(id, TransferKind.EXPIRY, -left, null, lot.getLeastSignificantBits());
        }
        return move(id, TransferKind.CONVERSION, 1 + random.nextInt(9), null, null);
    }

    private static PointsMove move(long id, TransferKind kind, long change, @Nullable Long ref, @Nullable Long fact) {
        return new PointsMove(id, new UUID(0, id), kind, change, idOf(ref), idOf(fact), 1, Instant.EPOCH);
    }

    private static @Nullable UUID idOf(@Nullable Long number) {
        return number == null ? null : new UUID(0, number);
    }

    /** Every point a coin that bears the lot it came with. */
    private static final class Coins {

        final List<UUID> there = new ArrayList<>();
        private final List<UUID> age = new ArrayList<>();
        private final Map<UUID, List<UUID>> taken = new HashMap<>();

        void apply(PointsMove move) {
            if (move.refId() != null) {
                List<UUID> purse = java.util.Objects.requireNonNull(taken.get(move.refId()));
                for (int i = 0; i < move.change(); i++) {
                    there.add(purse.removeLast());
                }
            } else if (move.change() > 0) {
                age.add(move.id());
                for (int i = 0; i < move.change(); i++) {
                    there.add(move.id());
                }
            } else {
                List<UUID> purse = new ArrayList<>();
                for (int i = 0; i < -move.change(); i++) {
                    UUID coin = move.factId() == null ? there.getFirst() : move.factId();
                    there.remove(coin);
                    purse.add(coin);
                }
                taken.put(move.id(), purse);
            }
            there.sort(java.util.Comparator.comparingInt(age::indexOf));
        }

        Map<UUID, Integer> left() {
            Map<UUID, Integer> left = new HashMap<>();
            there.forEach(coin -> left.merge(coin, 1, Integer::sum));
            return left;
        }
    }
}
