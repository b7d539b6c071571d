package org.lovebank.timebank.clearing.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lovebank.timebank.clearing.cells.Wire.Message;
import org.lovebank.timebank.clearing.cells.Wire.Message.Applied;
import org.lovebank.timebank.clearing.cells.Wire.Message.Entry;

/** Hours given in one city are spent in another, over a network that does its worst. A failing seed replays exactly. */
class CellsTest {
    private static final int SEEDS = 1_000;
    private static final int CELLS = 5;
    private static final int PEOPLE = 8;
    private static final int STEPS = 120;
    private static final int STEP = 20;
    private static final int STATEMENT_EVERY = 40;
    private static final int LONGEST_CALM = 1_000;

    @Test
    void whatLeavesACityArrivesOnceInTheOtherAndPositionsSettle() {
        // given
        Sum sum = new Sum();

        // when
        for (long seed = 1; seed <= SEEDS; seed++) {
            City city = new City(seed);
            city.live();
            city.comeToRest();
            city.mustBeMirrored();
            city.settle();
            sum.add(city);
        }

        // then
        System.out.printf(
                "cells: %d seeds, %d gifts across, %d messages, %d lost, %d doubled; %d duplicates skipped, %d gaps waited"
                        + " for; %d crashes; positions %d minutes gross, %d net (%.0f %%)%n",
                SEEDS,
                sum.gifts,
                sum.sent,
                sum.lost,
                sum.doubled,
                sum.duplicates,
                sum.gaps,
                sum.crashes,
                sum.gross,
                sum.net,
                100.0 * sum.net / sum.gross);
        assertThat(sum.lost).isPositive();
        assertThat(sum.duplicates).isPositive();
        assertThat(sum.gaps).isPositive();
        assertThat(sum.crashes).isPositive();
        assertThat(sum.net)
                .as("what is left to settle is less than what was given")
                .isLessThan(sum.gross);
    }

    /** What all runs together saw. */
    private static final class Sum {
        private long gifts;
        private long sent;
        private long lost;
        private long doubled;
        private long duplicates;
        private long gaps;
        private long crashes;
        private long gross;
        private long net;

        void add(City city) {
            gifts += city.gifts;
            sent += city.wire.sent();
            lost += city.wire.lost();
            doubled += city.wire.doubled();
            crashes += city.crashes;
            gross += city.gross;
            net += city.net;
            for (Cell cell : city.cells) {
                duplicates += cell.duplicates();
                gaps += cell.gaps();
            }
        }
    }

    /** A country of cities for one seed. */
    private static final class City {
        private final long seed;
        private final Random random;
        private final Wire wire;
        private final Cell[] cells = new Cell[CELLS];
        private long until;
        private long gifts;
        private long crashes;
        private long gross;
        private long net;
        private int statement;

        City(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            this.wire = new Wire(new Random(~seed), 0.25, 0.2);
            for (int i = 0; i < CELLS; i++) {
                cells[i] = new Cell(i, CELLS, PEOPLE);
            }
        }

        void live() {
            for (int step = 1; step <= STEPS; step++) {
                act();
                pass();
                if (step % STATEMENT_EVERY == 0) {
                    settleWhatIsSure();
                }
                mustConserve();
            }
        }

        /** Nobody acts any more; what was lost is told again until all is confirmed. */
        void comeToRest() {
            for (int calm = 0; calm < LONGEST_CALM && !isQuiet(); calm++) {
                pass();
                mustConserve();
            }
            assertThat(isQuiet()).as("seed %d comes to rest", seed).isTrue();
        }

        void mustBeMirrored() {
            long held = 0;
            long issued = 0;
            for (int a = 0; a < CELLS; a++) {
                for (int b = 0; b < CELLS; b++) {
                    assertThat(cells[a].position(b))
                            .as("seed %d: %d and %d see the same position", seed, a, b)
                            .isEqualTo(-cells[b].position(a));
                    assertThat(cells[b].appliedFrom(a)).isEqualTo(cells[a].wrote(b));
                }
                held += cells[a].held();
                issued += cells[a].issued();
            }
            assertThat(held)
                    .as("seed %d: nothing is lost, nothing is made", seed)
                    .isEqualTo(issued);
        }

        void settle() {
            settleWhatIsSure();
            long centre = 0;
            for (int a = 0; a < CELLS; a++) {
                for (int b = 0; b < CELLS; b++) {
                    assertThat(cells[a].position(b))
                            .as("seed %d: settled", seed)
                            .isZero();
                }
                centre += cells[a].centre();
            }
            assertThat(centre).as("seed %d: the centre keeps nothing", seed).isZero();
        }

        private void act() {
            Cell cell = cells[random.nextInt(CELLS)];
            int other = random.nextInt(CELLS);
            switch (random.nextInt(20)) {
                case 0, 1, 2, 3, 4 -> cell.deposit(random.nextInt(PEOPLE), 30L * (1 + random.nextInt(6)));
                case 5 -> {
                    cell.crash();
                    crashes++;
                }
                case 6 -> cell.close(random.nextInt(PEOPLE));
                default -> {
                    if (cells[other] != cell
                            && cell.give(
                                    random.nextInt(PEOPLE), other, random.nextInt(PEOPLE), 1 + random.nextInt(60))) {
                        gifts++;
                    }
                }
            }
        }

        /** A stretch of time: everybody tells what is not confirmed, and hears what arrives. */
        private void pass() {
            for (int a = 0; a < CELLS; a++) {
                for (int b = 0; b < CELLS; b++) {
                    cells[a].tell(b, wire);
                }
            }
            until += STEP;
            for (Message message = wire.nextBefore(until); message != null; message = wire.nextBefore(until)) {
                switch (message) {
                    case Entry entry -> cells[entry.to()].hear(entry, wire);
                    case Applied applied -> cells[applied.to()].hear(applied);
                }
            }
        }

        /** A pair is settled when both are through with each other's logs; the statement comes twice, as statements do. */
        private void settleWhatIsSure() {
            statement++;
            long[] own = new long[CELLS];
            for (int a = 0; a < CELLS; a++) {
                for (int b = a + 1; b < CELLS; b++) {
                    if (cells[b].appliedFrom(a) == cells[a].wrote(b) && cells[a].appliedFrom(b) == cells[b].wrote(a)) {
                        long position = cells[a].position(b);
                        gross += Math.abs(position);
                        own[a] += position;
                        own[b] -= position;
                        cells[a].settle(statement, b, position);
                        cells[b].settle(statement, a, -position);
                        cells[a].settle(statement, b, position);
                        cells[b].settle(statement, a, -position);
                    }
                }
            }
            for (long position : own) {
                net += Math.max(0, position);
            }
        }

        /** At every moment: each city's books are even, nobody is below zero, and what is on its way is in no two places. */
        private void mustConserve() {
            long held = 0;
            long underway = 0;
            long issued = 0;
            for (Cell cell : cells) {
                assertThat(cell.imbalance())
                        .as("seed %d: a city's own books", seed)
                        .isZero();
                for (int holder = 0; holder < PEOPLE; holder++) {
                    assertThat(cell.balance(holder)).as("seed %d", seed).isNotNegative();
                }
                held += cell.held();
                issued += cell.issued();
                underway += cell.centre();
                for (int b = 0; b < CELLS; b++) {
                    underway += cell.position(b);
                }
            }
            assertThat(underway).as("seed %d: minutes between cities", seed).isNotNegative();
            assertThat(held + underway).as("seed %d", seed).isEqualTo(issued);
        }

        private boolean isQuiet() {
            for (int a = 0; a < CELLS; a++) {
                for (int b = 0; b < CELLS; b++) {
                    if (!cells[a].isQuietWith(b)) {
                        return false;
                    }
                }
            }
            return true;
        }
    }
}
