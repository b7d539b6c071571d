package org.lovebank.timebank.ledger.decision;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.ledger.Entry;
import org.lovebank.timebank.ledger.LedgerRefusal.UnknownLedgerAccount;
import org.lovebank.timebank.ledger.Rejection;
import org.lovebank.timebank.ledger.TransferKind;

/** Copies of everything that a batch may touch, kept up to date while the batch is decided. */
public final class Books {

    private final Map<Long, Book> accounts = new HashMap<>();
    private final Map<UUID, Entry> posted = new HashMap<>();
    private final Map<UUID, Rejection> rejected = new HashMap<>();
    private final Map<UUID, Entry> endOfHold = new HashMap<>();
    private final Map<UUID, UUID> reversalOf = new HashMap<>();
    private final Set<Long> changed = new TreeSet<>();
    private final @Nullable Books below;

    public Books() {
        this(null);
    }

    private Books(@Nullable Books below) {
        this.below = below;
    }

    /** Books beside these: they see all that stands here, and what is written there is not here until it is adopted. */
    Books aside() {
        return new Books(this);
    }

    /** Takes over what was tried out beside these books. */
    void adopt(Books aside) {
        accounts.putAll(aside.accounts);
        posted.putAll(aside.posted);
        endOfHold.putAll(aside.endOfHold);
        reversalOf.putAll(aside.reversalOf);
        changed.addAll(aside.changed);
    }

    public void open(Book book) {
        accounts.put(book.account(), book);
    }

    /** Adds a transfer that stands in the journal. */
    public void know(Entry entry) {
        posted.put(entry.id(), entry);
        UUID ref = entry.refId();
        if (ref == null) {
            return;
        }
        if (entry.kind() == TransferKind.REVERSAL) {
            reversalOf.put(ref, entry.id());
        } else if (entry.kind() == TransferKind.CAPTURE || entry.kind() == TransferKind.HOLD_RELEASE) {
            endOfHold.put(ref, entry);
        }
    }

    public void know(Rejection rejection) {
        rejected.put(rejection.id(), rejection);
    }

    /** The accounts that the batch changed, as it leaves them. */
    public Collection<Book> changedAccounts() {
        return changed.stream()
                .<Book>map(id -> Objects.requireNonNull(accounts.get(id)))
                .toList();
    }

    /** An account as the batch leaves it. */
    public Book account(long id) {
        return book(id);
    }

    Book book(long account) {
        Book book = accounts.get(account);
        if (book == null && below != null) {
            return below.book(account);
        }
        if (book == null) {
            throw new Refused(new UnknownLedgerAccount());
        }
        return book;
    }

    Optional<Entry> posted(UUID id) {
        Entry here = posted.get(id);
        return here == null && below != null ? below.posted(id) : Optional.ofNullable(here);
    }

    Optional<Rejection> rejected(UUID id) {
        Rejection here = rejected.get(id);
        return here == null && below != null ? below.rejected(id) : Optional.ofNullable(here);
    }

    Optional<Entry> endOfHold(UUID hold) {
        Entry here = endOfHold.get(hold);
        return here == null && below != null ? below.endOfHold(hold) : Optional.ofNullable(here);
    }

    @Nullable UUID reversalOf(UUID original) {
        UUID here = reversalOf.get(original);
        return here == null && below != null ? below.reversalOf(original) : here;
    }

    void accept(Map<Long, Book> touched, List<Entry> entries) {
        accounts.putAll(touched);
        changed.addAll(touched.keySet());
        entries.forEach(this::know);
    }
}
