package org.lovebank.timebank.ledger.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lovebank.problem.Refusal;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.LedgerRefusal.Remembered;
import org.lovebank.timebank.ledger.Leg;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.Unit;
import org.lovebank.timebank.ledger.chart.FundingPostings;
import org.lovebank.timebank.ledger.chart.FundingPostings.Abroad;
import org.lovebank.timebank.ledger.chart.FundingPostings.Funding;
import org.lovebank.timebank.ledger.chart.FundingPostings.Payment;
import org.lovebank.timebank.ledger.chart.GivingPostings;
import org.lovebank.timebank.ledger.chart.Passage;
import org.lovebank.timebank.ledger.chart.PointPostings;
import org.lovebank.timebank.ledger.chart.PostingTable;

/**
 * The decision against an oracle that is too simple to be wrong: a million commands in seeded random lives, most of them
 * short, because the oracle copies everything before each command, and some long.
 */
class DecisionOracleTest {

    private static final int LIVES = 8_100;
    private static final int COMMANDS = 100;
    private static final int LONG_LIFE = 25;
    private static final int COMMANDS_OF_A_LONG_LIFE = 700;
    private static final int MILLION = 1_000_000;
    private static final String SEED = "lovebank.test.seed";

    @Test
    void decidesAsTheNaiveLedgerDoes() {
        // given
        long first = Long.getLong(SEED, System.nanoTime());
        // when
        Map<String, Integer> seen = new HashMap<>();
        LongStream.range(first, first + LIVES).forEach(seed -> live(seed, seen));
        // then: the random lives met what they are meant to meet
        assertThat(seen.keySet())
                .as("seen with -D%s=%d", SEED, first)
                .contains(
                        "OK",
                        "AGAIN",
                        "IDEMPOTENCY_KEY_REUSED",
                        "INSUFFICIENT_BALANCE",
                        "FROZEN_FOR_SPENDING",
                        "HOLD_ALREADY_ENDED",
                        "ALREADY_REVERSED",
                        "NOT_REVERSIBLE",
                        "BASIS_TAKEN_BACK",
                        "TRANSFER_NOT_FOUND",
                        "CAPTURE_EXCEEDS_HOLD",
                        "BOOKS_MOVED",
                        "OUT_OF_STOCK",
                        "AMOUNT_OUT_OF_RANGE",
                        "NOTHING_OWED",
                        "BATCH_REFUSED");
        assertThat(seen.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThanOrEqualTo(MILLION);
    }

    private static void live(long seed, Map<String, Integer> seen) {
        Life life = new Life(new Random(seed));
        NaiveLedger naive = new NaiveLedger(life.kinds);
        life.moves = naive::moves;
        Books books = new Books();
        life.kinds.forEach((account, kind) ->
                books.open(new Book(account, stripe(kind), kind, Book.Status.OPEN, floor(kind), 0, 0, 0, 0, 0)));
        Decision decision = new Decision(books);
        int commands = seed % LONG_LIFE == 0 ? COMMANDS_OF_A_LONG_LIFE : COMMANDS;
        for (int i = 0; i < commands; i++) {
            List<Instruction> batch = life.nextBatch();
            String expected;
            String decided;
            if (batch.size() == 1) {
                expected = naive.tell(batch.getFirst());
                decided = word(decision.decide(batch.getFirst()));
            } else {
                UUID id = life.id();
                expected = naive.tellTogether(batch);
                decided = word(decision.decideTogether(id, id, batch).getFirst());
            }
            assertThat(decided)
                    .as("-D%s=%d command %d: %s", SEED, seed, i, batch)
                    .isEqualTo(expected);
            seen.merge(expected, 1, Integer::sum);
        }
        compare(seed, life, naive, books);
    }

    private static int stripe(AccountKind kind) {
        return kind.floored() || kind == AccountKind.CLEARING_TIME ? 0 : 1;
    }

    private static @Nullable Long floor(AccountKind kind) {
        if (kind == AccountKind.CLEARING_TIME) {
            return -NaiveLedger.MOST_OWED;
        }
        return kind.floored() ? 0L : null;
    }

    private static void compare(long seed, Life life, NaiveLedger naive, Books books) {
        Map<Unit, Long> sums = new EnumMap<>(Unit.class);
        life.kinds.forEach((account, kind) -> {
            Book book = books.account(account);
            assertThat(book.balance())
                    .as("-D%s=%d balance of %s", SEED, seed, kind)
                    .isEqualTo(naive.balance(account));
            assertThat(book.cumulative()).as("-D%s=%d earned", SEED, seed).isEqualTo(naive.earned(account));
            assertThat(book.balance() + book.reversalDebt())
                    .as("-D%s=%d floor", SEED, seed)
                    .satisfies(rest -> assertThat(!kind.floored() || rest >= 0).isTrue());
            sums.merge(kind.unit(), book.balance(), Long::sum);
        });
        assertThat(sums.values()).as("-D%s=%d", SEED, seed).containsOnly(0L);
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Posted _ -> "OK";
            case Verdict.Replayed _ -> "AGAIN";
            case Verdict.Rejected rejected -> rejected.rejection().refusal().code();
            case Verdict.Refused refused -> refused.refusal().code();
            case Verdict.Failed failed -> throw failed.cause();
        };
    }

    /** Two holders and a branch, and a random will. */
    private static final class Life {

        final Map<Long, AccountKind> kinds = new HashMap<>();
        LongUnaryOperator moves = _ -> 0;
        private final Random random;
        private final List<org.lovebank.timebank.ledger.chart.Books> holders = new ArrayList<>();
        private final org.lovebank.timebank.ledger.chart.Books branch;
        private final Abroad abroad;
        private final List<Instruction> told = new ArrayList<>();
        private final List<UUID> records = new ArrayList<>();
        private final List<UUID> holds = new ArrayList<>();
        private final Map<UUID, Funding> fundings = new HashMap<>();

        Life(Random random) {
            this.random = random;
            for (int i = 0; i < 2; i++) {
                holders.add(open(1 + 100L * i, true));
            }
            branch = open(1000, false);
            var other = open(2000, false);
            Passage way = new Passage(other.of(AccountKind.CLEARING_TIME), branch.of(AccountKind.CLEARING_TIME));
            abroad = new Abroad(other, way);
        }

        private org.lovebank.timebank.ledger.chart.Books open(long from, boolean member) {
            Map<AccountKind, Long> accounts = new EnumMap<>(AccountKind.class);
            for (AccountKind kind : AccountKind.values()) {
                if (kind.ofMember() == member) {
                    long id = from + kind.code();
                    accounts.put(kind, id);
                    kinds.put(id, kind);
                }
            }
            return new org.lovebank.timebank.ledger.chart.Books(new UUID(0, from), new UUID(0, 1000), accounts);
        }

        /** Mostly one; now and then a few that are posted together or not at all. */
        List<Instruction> nextBatch() {
            if (random.nextInt(30) > 0) {
                return List.of(next());
            }
            List<Instruction> batch = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(3); i++) {
                batch.add(next());
            }
            return batch;
        }

        Instruction next() {
            Instruction instruction = random.nextInt(12) == 0 && !told.isEmpty() ? again() : fresh();
            told.add(instruction);
            return instruction;
        }

        private Instruction again() {
            Instruction old = told.get(random.nextInt(told.size()));
            if (random.nextInt(3) > 0) {
                return old;
            }
            return new Instruction(old.id(), old.laneKey(), stamp(id()), old.legs(), old.guards(), old.expectation());
        }

        private Instruction fresh() {
            var holder = holders.get(random.nextInt(holders.size()));
            long amount = random.nextInt(40) == 0 ? 0 : 1 + random.nextInt(90);
            Unit unit = random.nextBoolean() ? Unit.MIN : Unit.PTS;
            if (random.nextInt(8) == 0) {
                return ofPoints(holder, amount);
            }
            return switch (random.nextInt(16)) {
                case 12 -> GivingPostings.writeOff(id(), id(), unit, holder, branch, stamp(id()));
                case 14 -> GivingPostings.donation(id(), holder, abroad.branch(), amount, stamp(id()));
                case 15 ->
                    FundingPostings.lateCapture(record(false), payment(amount, false), holder, branch, stamp(id()));
                case 0, 1 -> PostingTable.deposit(record(true), holder, branch, amount, stamp(id()));
                case 2, 3 -> {
                    Long cap = random.nextInt(3) == 0 ? 150L : null;
                    yield PostingTable.settle(record(random.nextInt(3) == 0), holder, branch, amount, cap, stamp(id()));
                }
                case 4 -> PostingTable.takeBack(id(), record(false), holder, stamp(id()));
                case 5 -> PostingTable.conversion(id(), holder, branch, amount, 1 + amount / 6, stamp(id()));
                case 6 -> hold(PostingTable.hold(id(), id(), holder, unit, amount, stamp(id())));
                case 7 -> capture(unit);
                case 8 -> PostingTable.giveBack(id(), aHold(), holder, stamp(id()));
                case 9, 10 -> funded(holder, amount);
                case 11 -> takenBackWithItsPayers(holder);
                default -> reversalOfAnything();
            };
        }

        private Instruction ofPoints(org.lovebank.timebank.ledger.chart.Books holder, long amount) {
            UUID record = record(random.nextInt(3) > 0);
            return switch (random.nextInt(4)) {
                case 0 -> {
                    long seen = moves.applyAsLong(holder.of(AccountKind.PTS_AVAILABLE)) - random.nextInt(2);
                    yield PointPostings.expiry(id(), amount, seen, holder, branch, stamp(id()));
                }
                case 1 -> instruction(id(), new Leg.Refuse(id(), Remembered.of(new OutOfStock(0))));
                case 2 -> PointPostings.refund(id(), aHold(), id(), holder, branch, Unit.PTS, amount, stamp(id()));
                default ->
                    PointPostings.accruing(
                            PostingTable.settle(record, holder, branch, amount, null, stamp(id())),
                            record,
                            holder,
                            branch,
                            amount / 6);
            };
        }

        private Instruction hold(Instruction hold) {
            holds.add(hold.id());
            return hold;
        }

        private Instruction capture(Unit unit) {
            UUID id = id();
            long to = branch.of(unit == Unit.MIN ? AccountKind.SERVED_TIME : AccountKind.REDEEMED_PTS);
            UUID hold = aHoldOf(unit);
            Long amount = random.nextBoolean() ? null : Long.valueOf(1 + random.nextInt(90));
            return instruction(id, new Leg.Capture(id, id(), hold, to, amount));
        }

        /** A hold of minutes captured into points would be a broken instruction, which the table cannot build. */
        private UUID aHoldOf(Unit unit) {
            return told.stream()
                    .filter(past -> holds.contains(past.id())
                            && past.legs().getFirst() instanceof Leg.Move move
                            && java.util.Objects.requireNonNull(kinds.get(move.debit()))
                                            .unit()
                                    == unit)
                    .skip(random.nextInt(3))
                    .map(Instruction::id)
                    .findFirst()
                    .orElseGet(Life.this::id);
        }

        /** A record that a purse or one or two payers pay for, confirmed or final at once, and often told twice. */
        private Instruction funded(org.lovebank.timebank.ledger.chart.Books holder, long amount) {
            UUID record = record(random.nextInt(2) == 0);
            Funding funding = fundings.computeIfAbsent(record, _ -> switch (random.nextInt(3)) {
                case 0 -> new Funding.FromPurse(AccountKind.POOL_TIME, orNobody());
                case 1 -> new Funding.Paid(List.of(payment(amount, false)));
                default -> new Funding.Paid(List.of(payment(amount, false), payment(amount, random.nextBoolean())));
            });
            List<Leg> legs = new ArrayList<>(
                    FundingPostings.deposit(record, holder, branch, amount + random.nextInt(9), funding));
            UUID id = PostingTable.depositOf(record);
            if (random.nextBoolean()) {
                legs.addAll(FundingPostings.release(record, holder, branch, amount, 200L));
                id = PostingTable.releaseOf(record);
            }
            return FundingPostings.instruction(id, holder, stamp(id()), legs);
        }

        private Payment payment(long amount, boolean toPool) {
            long minutes = Math.max(1, amount - random.nextInt(20));
            return new Payment(aHoldOf(Unit.MIN), minutes, toPool, orNobody());
        }

        private @Nullable Abroad orNobody() {
            return random.nextInt(3) == 0 ? abroad : null;
        }

        private Instruction takenBackWithItsPayers(org.lovebank.timebank.ledger.chart.Books holder) {
            UUID record = record(false);
            UUID id = id();
            List<UUID> payers = fundings.get(record) instanceof Funding.Paid paid
                    ? paid.payments().stream().map(Payment::hold).distinct().toList()
                    : List.of();
            return FundingPostings.instruction(id, holder, stamp(id()), FundingPostings.takeBack(id, record, payers));
        }

        private Instruction reversalOfAnything() {
            UUID id = id();
            UUID original = told.isEmpty()
                    ? id()
                    : told.get(random.nextInt(told.size())).id();
            return instruction(id, new Leg.Reversal(id, original, List.of()));
        }

        private Instruction instruction(UUID id, Leg leg) {
            return new Instruction(id, new UUID(0, 1), stamp(id()), List.of(leg), java.util.Set.of());
        }

        private UUID record(boolean fresh) {
            if (fresh || records.isEmpty()) {
                records.add(id());
                return records.getLast();
            }
            return records.get(random.nextInt(records.size()));
        }

        private UUID aHold() {
            return holds.isEmpty() ? id() : holds.get(random.nextInt(holds.size()));
        }

        private UUID id() {
            return new UUID(random.nextLong(), random.nextLong());
        }

        private static Stamp stamp(UUID fingerprint) {
            return new Stamp(Instant.EPOCH, null, 1, null, fingerprint);
        }
    }

    /** A no of another room, found before the ledger was asked. */
    private record OutOfStock(int left) implements Refusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }
}
