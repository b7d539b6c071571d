package org.lovebank.volunteer.recordimport;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.recordimport.ImportRefusal.NoSuchImport;

/** What became of a table: how many rows were right, wrong or there already, and what was wrong. */
@Entity
@Immutable
class ImportRun {

    @Id
    private UUID id;

    private String areaPath;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    private boolean dryRun;
    private boolean applied;
    private int rowsRead;
    private int rowsKept;
    private int rowsKnown;
    private int rowsWrong;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RowProblem> problems;

    private UUID broughtBy;
    private Instant broughtAt;

    @SuppressWarnings("NullAway.Init")
    ImportRun() {}

    ImportRun(UUID id, AreaPath place, Mode mode, boolean dryRun, Outcome outcome, UUID by, Instant now) {
        this.id = id;
        this.areaPath = place.value();
        this.mode = mode;
        this.dryRun = dryRun;
        this.applied = outcome.applied();
        this.rowsRead = outcome.read();
        this.rowsKept = outcome.kept();
        this.rowsKnown = outcome.known();
        this.rowsWrong = outcome.wrong();
        this.problems = outcome.problems();
        this.broughtBy = by;
        this.broughtAt = now;
    }

    void mustBeVisibleTo(Caller caller) {
        if (!caller.reaches(new AreaPath(areaPath))) {
            throw new Refused(new NoSuchImport(id));
        }
    }

    View view() {
        return new View(
                id,
                areaPath,
                mode.name(),
                dryRun,
                applied,
                rowsRead,
                rowsKept,
                rowsKnown,
                rowsWrong,
                problems,
                broughtBy,
                broughtAt);
    }

    /** What happens to right rows when others are wrong. */
    enum Mode {
        ALL_OR_NOTHING,
        SKIP_BAD
    }

    /** How it went; {@code applied} says whether anything was written. */
    record Outcome(boolean applied, int read, int kept, int known, int wrong, List<RowProblem> problems) {}

    /** An import as callers see it. */
    record View(
            UUID id,
            String areaPath,
            String mode,
            boolean dryRun,
            boolean applied,
            int rowsRead,
            int rowsKept,
            int rowsKnown,
            int rowsWrong,
            List<RowProblem> problems,
            UUID broughtBy,
            Instant broughtAt) {}
}
