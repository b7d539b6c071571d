package org.lovebank.timebank.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.reconciliation.FoundBreak.BreakCode;

/** Something that does not agree 差异; it stays open until a whole run no longer finds it. */
@Entity
@Table(name = "reconciliation_break")
class LedgerBreak {

    private static final String OPEN = "OPEN";

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private BreakCode code;

    private String about;
    private String state;
    private @Nullable Long expected;
    private @Nullable Long found;

    @Column(name = "first_found_at")
    private Instant firstFoundAt;

    @Column(name = "last_found_at")
    private Instant lastFoundAt;

    @Column(name = "last_found_in")
    @SuppressWarnings("UnusedVariable") // what a whole run no longer finds is told by it
    private UUID lastFoundIn;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected LedgerBreak() {}

    LedgerBreak(FoundBreak what, UUID run, Instant at) {
        this.id = idOf(what);
        this.code = what.code();
        this.about = what.about();
        this.state = OPEN;
        this.expected = what.expected();
        this.found = what.found();
        this.firstFoundAt = at;
        this.lastFoundAt = at;
        this.lastFoundIn = run;
    }

    /** The same thing is the same break, whoever finds it. */
    static UUID idOf(FoundBreak what) {
        return DerivedId.of("break:" + what.code() + ':' + what.about());
    }

    /** Found again; says whether that is news, because it was thought resolved. */
    boolean foundAgain(FoundBreak what, UUID run, Instant at) {
        boolean news = !state.equals(OPEN);
        state = OPEN;
        expected = what.expected();
        found = what.found();
        lastFoundAt = at;
        lastFoundIn = run;
        return news;
    }

    UUID id() {
        return id;
    }

    BreakCode code() {
        return code;
    }

    long version() {
        return version;
    }

    BreakView view() {
        return new BreakView(id, code.name(), about, state, expected, found, firstFoundAt, lastFoundAt);
    }
}
