package org.lovebank.timebank.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lovebank.timebank.ledger.Entry;
import org.lovebank.timebank.ledger.Side;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.Transfer;
import org.lovebank.timebank.ledger.TransferKind;
import org.lovebank.timebank.ledger.Unit;

/** What is copied from memory is what the journal would have said, or nothing. */
class RecentTransfersTest {

    private static final int LANE = 3;
    private static final Instant THEN = Instant.parse("2026-03-02T01:00:00Z");

    private final RecentTransfers recent = new RecentTransfers();

    @Test
    void theRowsAfterANumberAreAtHandInOrderUpToTheLimit() {
        recent.committed(rows(11, 14));
        recent.committed(rows(15, 16));
        assertThat(numbers(10, 500)).containsExactly(11L, 12L, 13L, 14L, 15L, 16L);
        assertThat(numbers(12, 2)).containsExactly(13L, 14L);
    }

    @Test
    void aRowThatIsNotAtHandIsForTheJournalToSay() {
        recent.committed(rows(11, 14));
        assertThat(numbers(8, 500)).isEmpty();
        assertThat(numbers(14, 500)).isEmpty();
        assertThat(recent.after(LANE + 1, 10, 500)).isEmpty();
    }

    @Test
    void nothingIsLeftFromBeforeAHole() {
        // given: another replica wrote 15 to 20
        recent.committed(rows(11, 14));
        recent.committed(rows(21, 22));
        // when, then
        assertThat(numbers(10, 500)).isEmpty();
        assertThat(numbers(20, 500)).containsExactly(21L, 22L);
    }

    @Test
    void afterALostConnectionNothingIsBelieved() {
        recent.committed(rows(11, 14));
        recent.forget(LANE);
        assertThat(numbers(10, 500)).isEmpty();
    }

    @Test
    void onlyTheNewestAreKept() {
        recent.committed(rows(1, 10_000));
        assertThat(numbers(0, 500)).isEmpty();
        assertThat(numbers(10_000 - 8_192, 500)).hasSize(500);
    }

    private List<Long> numbers(long after, int limit) {
        return recent.after(LANE, after, limit).stream().map(Transfer::seq).toList();
    }

    private static List<Transfer> rows(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(seq -> new Transfer(LANE, seq, entry(), THEN, new byte[32]))
                .toList();
    }

    private static Entry entry() {
        UUID id = UUID.randomUUID();
        return new Entry(
                id,
                TransferKind.DEPOSIT,
                Unit.MIN,
                new Side(1, 4, 1, -60, null),
                new Side(2, 0, 1, 60, null),
                60,
                null,
                id,
                null,
                new Stamp(THEN, null, 1, null, id));
    }
}
