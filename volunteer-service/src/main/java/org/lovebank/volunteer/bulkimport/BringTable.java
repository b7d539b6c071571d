package org.lovebank.volunteer.bulkimport;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.bulkimport.run.ImportRefusal.ImportRuns;
import org.lovebank.volunteer.bulkimport.run.ImportRefusal.NoSuchImport;
import org.lovebank.volunteer.bulkimport.run.ImportRefusal.NoSuchPart;
import org.lovebank.volunteer.bulkimport.run.ImportRun;
import org.lovebank.volunteer.bulkimport.run.ImportRunRepository;
import org.lovebank.volunteer.bulkimport.run.ImportView;
import org.lovebank.volunteer.bulkimport.run.Wanted;
import org.lovebank.volunteer.bulkimport.table.Table;
import org.lovebank.volunteer.bulkimport.taking.TakesRows;
import org.lovebank.volunteer.seal.KeyCabinet;

/**
 * Takes a table in, whole or in parts. When it is whole its shape is looked at once, so that what is no table is refused
 * to whoever brought it; its rows are taken in the background.
 */
@ApplicationScoped
class BringTable {

    private final ImportRunRepository runs;
    private final ImportPartRepository parts;
    private final Instance<TakesRows> nouns;
    private final KnownAreas areas;
    private final KeyCabinet keys;
    private final Event<Brought> brought;
    private final Clock clock;

    BringTable(
            ImportRunRepository runs,
            ImportPartRepository parts,
            Instance<TakesRows> nouns,
            KnownAreas areas,
            KeyCabinet keys,
            Event<Brought> brought,
            Clock clock) {
        this.runs = runs;
        this.parts = parts;
        this.nouns = nouns;
        this.areas = areas;
        this.keys = keys;
        this.brought = brought;
        this.clock = clock;
    }

    @Transactional
    public ImportView by(Caller caller, String areaPath, Wanted wanted, byte[] first) {
        AreaPath place = areas.at(areaPath);
        KnownAreas.mustReach(caller, place);
        if (wanted.parts() == 1) {
            rows(wanted, first);
        }
        runs.openIn(place).ifPresent(other -> {
            throw new Refused(new ImportRuns(other.id().toString()));
        });
        ImportRun run = new ImportRun(UuidCreator.getTimeOrderedEpoch(), place, wanted, keys, caller, clock.instant());
        runs.keepNew(run);
        return add(run, 1, first);
    }

    /** A further part; the last one makes the table whole. */
    @Transactional
    public ImportView part(Caller caller, UUID id, int number, byte[] bytes) {
        ImportRun run = runs.findForChange(id).orElseThrow(() -> new Refused(new NoSuchImport(id)));
        run.mustBeVisibleTo(caller);
        run.mustReceive();
        int most = run.wanted().parts();
        if (number < 1 || number > most) {
            throw new Refused(new NoSuchPart(most));
        }
        return add(run, number, bytes);
    }

    private ImportView add(ImportRun run, int number, byte[] bytes) {
        parts.keep(run.id(), number, bytes, run.key(keys));
        if (parts.count(run.id()) == run.wanted().parts()) {
            byte[] table = run.wanted().parts() == 1 ? bytes : parts.whole(run.id(), run.key(keys));
            run.await(rows(run.wanted(), table));
            runs.flush();
            brought.fire(new Brought(run.id()));
        }
        return run.view();
    }

    private int rows(Wanted wanted, byte[] table) {
        return nouns.stream()
                .filter(noun -> noun.noun() == wanted.noun())
                .map(noun -> Table.count(table, noun.columns()))
                .findFirst()
                .orElseThrow();
    }

    /** Told when a table is whole. */
    record Brought(UUID runId) {}
}
