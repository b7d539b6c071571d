package org.lovebank.volunteer.recordimport;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Language;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.recordimport.ImportRefusal.NoSuchImport;
import org.lovebank.volunteer.servicerecord.RecordBook;
import org.lovebank.volunteer.servicerecord.ServiceRecord;

/** Reads a table of past service and makes records of its rows, witnessed on paper; a head still confirms each. */
@ApplicationScoped
class ImportRecords {

    private final ImportRunRepository runs;
    private final ReadTable readTable;
    private final RecordBook book;
    private final KnownAreas areas;
    private final Clock clock;

    ImportRecords(ImportRunRepository runs, ReadTable readTable, RecordBook book, KnownAreas areas, Clock clock) {
        this.runs = runs;
        this.readTable = readTable;
        this.book = book;
        this.areas = areas;
        this.clock = clock;
    }

    @Transactional
    public ImportRun.View by(Caller caller, Wanted wanted, byte[] table, Language language) {
        Instant now = clock.instant();
        AreaPath place = areas.at(wanted.areaPath());
        KnownAreas.mustReach(caller, place);
        ReadTable.Read read = readTable.read(caller, place, TableText.of(table), language, now);
        boolean applies = !wanted.dryRun() && (read.wrong == 0 || wanted.mode() == ImportRun.Mode.SKIP_BAD);
        if (applies) {
            read.good.forEach(claim -> book.keep(ServiceRecord.claimed(claim, Optional.empty(), now)));
        }
        ImportRun run = new ImportRun(
                UuidCreator.getTimeOrderedEpoch(),
                place,
                wanted.mode(),
                wanted.dryRun(),
                new ImportRun.Outcome(
                        applies, read.rows, applies ? read.good.size() : 0, read.known, read.wrong, read.problems),
                caller.id(),
                now);
        runs.persistAndFlush(run);
        return run.view();
    }

    @Transactional
    public ImportRun.View one(Caller caller, UUID id) {
        ImportRun run = runs.findByIdOptional(id).orElseThrow(() -> new Refused(new NoSuchImport(id)));
        run.mustBeVisibleTo(caller);
        return run.view();
    }

    /** How a table is to be taken. */
    record Wanted(String areaPath, ImportRun.Mode mode, boolean dryRun) {}
}
