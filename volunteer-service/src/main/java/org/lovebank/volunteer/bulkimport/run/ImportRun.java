package org.lovebank.volunteer.bulkimport.run;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.bulkimport.run.ImportRefusal.NoSuchImport;
import org.lovebank.volunteer.seal.KeyCabinet;
import org.lovebank.volunteer.seal.PersonalKey;

/** A table on its way into the registry: who brought it, how it is to be taken, how far that has come. */
@Entity
public class ImportRun {

    private static final int MOST_ATTEMPTS = 3;

    @Id
    private UUID id;

    private String areaPath;

    @Embedded
    private Wanted wanted;

    @Embedded
    private Bringer bringer;

    @Embedded
    private RowCounts counts;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    private boolean applied;
    private byte @Nullable [] wrappedKey;
    private @Nullable String wrappedBy;
    private @Nullable UUID cancelledBy;
    private @Nullable String failure;
    private int attempt;

    @SuppressWarnings("UnusedVariable") // whoever looks for an import to go on with reads the column
    private @Nullable Instant leasedUntil;

    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    ImportRun() {}

    /** A table of which the first part came; sealed under a key of its own. */
    public ImportRun(UUID id, AreaPath place, Wanted wanted, KeyCabinet keys, Caller by, Instant now) {
        this.id = id;
        this.areaPath = place.value();
        this.wanted = wanted;
        this.bringer = new Bringer(by.id(), by.clientId(), now);
        this.counts = RowCounts.NONE;
        this.state = ImportState.RECEIVING;
        this.wrappedKey = keys.wrappedKey(id);
        this.wrappedBy = keys.masterName();
    }

    public void mustBeVisibleTo(Caller caller) {
        if (!caller.reaches(place())) {
            throw new Refused(new NoSuchImport(id));
        }
    }

    public void mustReceive() {
        if (state != ImportState.RECEIVING) {
            throw new Refused(state.forbids());
        }
    }

    /** The table is whole and has so many rows. */
    public void await(int rows) {
        mustReceive();
        this.state = ImportState.WAITING;
        this.counts = counts.ofTotal(rows);
    }

    /** Begins, or goes on where somebody broke off; answers the number of the attempt. */
    public int begin(Instant now, Instant leaseUntil) {
        this.attempt++;
        this.state = ImportState.RUNNING;
        this.leasedUntil = leaseUntil;
        this.startedAt = startedAt == null ? now : startedAt;
        return attempt;
    }

    /** Whether it was begun so often without coming to an end that something about it must break the house. */
    public boolean breaksOff() {
        return attempt > MOST_ATTEMPTS;
    }

    /** Whether this attempt is the one that works on it now. */
    public boolean isWorkedOnBy(int itsAttempt) {
        return state == ImportState.RUNNING && attempt == itsAttempt;
    }

    /** It has come so far, and whoever works on it goes on. */
    public void come(RowCounts far, Instant leaseUntil) {
        this.counts = far;
        this.leasedUntil = leaseUntil;
    }

    /** It ended before its end because the house goes to sleep: the next one may take it up at once. */
    public void leave(Instant now) {
        this.attempt--;
        this.leasedUntil = now;
    }

    /** Ended; the table's key is destroyed. */
    public void end(ImportState last, @Nullable String why, Instant now) {
        this.state = last;
        this.applied = counts.kept() > 0;
        this.failure = why;
        this.wrappedKey = null;
        this.wrappedBy = null;
        this.leasedUntil = null;
        this.endedAt = now;
    }

    /** At once, unless rows are being taken: then before the next ones. */
    public void cancel(UUID by, Instant now) {
        if (endedAt != null) {
            throw new Refused(state.forbids());
        }
        this.cancelledBy = by;
        if (state != ImportState.RUNNING) {
            end(ImportState.CANCELLED, null, now);
        }
    }

    public boolean isCancelled() {
        return cancelledBy != null;
    }

    public boolean hasEnded() {
        return endedAt != null;
    }

    /** The key under which its table lies. */
    public PersonalKey key(KeyCabinet keys) {
        if (wrappedKey == null || wrappedBy == null) {
            throw new Refused(state.forbids());
        }
        return keys.open(id, wrappedKey, wrappedBy);
    }

    public Caller bringer() {
        return bringer.at(place());
    }

    public UUID id() {
        return id;
    }

    public AreaPath place() {
        return new AreaPath(areaPath);
    }

    public Wanted wanted() {
        return wanted;
    }

    public RowCounts counts() {
        return counts;
    }

    public ImportView view() {
        return new ImportView(
                id,
                areaPath,
                wanted.noun().name(),
                wanted.mode().name(),
                wanted.dryRun(),
                state.name(),
                applied,
                counts.total(),
                counts.read(),
                counts.kept(),
                counts.known(),
                counts.wrong(),
                wanted.parts(),
                bringer.broughtBy(),
                bringer.broughtAt(),
                startedAt,
                endedAt,
                cancelledBy,
                failure);
    }
}
