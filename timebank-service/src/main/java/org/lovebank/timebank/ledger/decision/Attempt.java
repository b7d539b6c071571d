package org.lovebank.timebank.ledger.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.ledger.Entry;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.LedgerRefusal.AmountOutOfRange;
import org.lovebank.timebank.ledger.LedgerRefusal.BooksMoved;
import org.lovebank.timebank.ledger.LedgerRefusal.FrozenForSpending;
import org.lovebank.timebank.ledger.LedgerRefusal.IdempotencyKeyReused;
import org.lovebank.timebank.ledger.LedgerRefusal.SameAccountTwice;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.TransferKind;

/** One instruction tried out beside the books: they change only when all of its legs are good. */
final class Attempt {

    static final long MOST_AT_ONCE = 1_000_000_000;

    private final Books books;
    private final Instruction instruction;
    private final Map<Long, Book> changed = new HashMap<>();
    private final Map<UUID, Entry> entries = new LinkedHashMap<>();
    private final Map<UUID, UUID> reversed = new HashMap<>();
    private final Map<UUID, Entry> ended = new HashMap<>();

    Attempt(Books books, Instruction instruction) {
        this.books = books;
        this.instruction = instruction;
    }

    /** Whoever looked before asking must have seen the account's last transfer. */
    void mustBeAsExpected() {
        Instruction.Expectation expected = instruction.expectation();
        if (expected != null && book(expected.account()).version() != expected.version()) {
            throw new Refused(
                    new BooksMoved(expected.version(), book(expected.account()).version()));
        }
    }

    void accept() {
        books.accept(changed, entries());
    }

    List<Entry> entries() {
        return new ArrayList<>(entries.values());
    }

    Optional<Entry> postedHere(UUID id) {
        return Optional.ofNullable(entries.get(id));
    }

    Book book(long account) {
        Book here = changed.get(account);
        return here == null ? books.book(account) : here;
    }

    Optional<Entry> posted(UUID id) {
        return postedHere(id).or(() -> books.posted(id));
    }

    @Nullable UUID reversalOf(UUID original) {
        UUID here = reversed.get(original);
        return here == null ? books.reversalOf(original) : here;
    }

    Optional<Entry> endOfHold(UUID hold) {
        return Optional.ofNullable(ended.get(hold)).or(() -> books.endOfHold(hold));
    }

    /** Moves an amount from one book to another, or refuses. */
    void post(UUID id, TransferKind kind, long from, long to, long amount, @Nullable UUID ref, @Nullable UUID fact) {
        if (amount < 1 || amount > MOST_AT_ONCE) {
            throw new Refused(new AmountOutOfRange(MOST_AT_ONCE));
        }
        if (posted(id).isPresent() || books.rejected(id).isPresent()) {
            throw new Refused(new IdempotencyKeyReused());
        }
        if (from == to) {
            throw new Refused(new SameAccountTwice());
        }
        Book giver = book(from);
        Book taker = book(to);
        if (giver.kind().unit() != taker.kind().unit()) {
            throw new IllegalArgumentException("a transfer has accounts of one unit: " + kind);
        }
        guard(kind);
        giver.mayGive(kind, amount);
        taker.mayTake(kind);
        Book poorer = giver.debited(kind, amount).earned(takenBack(kind, ref) ? -amount : 0);
        Book richer = taker.credited(amount).earned(kind == TransferKind.RELEASE ? amount : 0);
        changed.put(from, poorer);
        changed.put(to, richer);
        remember(new Entry(
                id, kind, giver.kind().unit(), poorer.side(), richer.side(), amount, ref, fact, group(), stamp()));
    }

    private void remember(Entry entry) {
        entries.put(entry.id(), entry);
        UUID ref = entry.refId();
        if (ref == null) {
            return;
        }
        if (entry.kind() == TransferKind.REVERSAL) {
            reversed.put(ref, entry.id());
        } else if (entry.kind() == TransferKind.CAPTURE || entry.kind() == TransferKind.HOLD_RELEASE) {
            ended.put(ref, entry);
        }
    }

    /** A holder who owes after a reversal spends from none of his accounts. */
    private void guard(TransferKind kind) {
        if (kind.spends()
                && instruction.guards().stream()
                        .anyMatch(account -> book(account).overdrawn())) {
            throw new Refused(new FrozenForSpending());
        }
    }

    /** A release that is undone no longer counts as earned. */
    private boolean takenBack(TransferKind kind, @Nullable UUID ref) {
        return kind == TransferKind.REVERSAL
                && posted(Objects.requireNonNull(ref)).orElseThrow().kind() == TransferKind.RELEASE;
    }

    private @Nullable UUID group() {
        return instruction.legs().size() == 1 && entries.isEmpty() && !instruction.mayBecomeSeveral()
                ? null
                : instruction.id();
    }

    private Stamp stamp() {
        return instruction.stamp();
    }
}
