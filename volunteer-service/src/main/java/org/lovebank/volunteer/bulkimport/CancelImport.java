package org.lovebank.volunteer.bulkimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.bulkimport.run.ImportRefusal.NoSuchImport;
import org.lovebank.volunteer.bulkimport.run.ImportRun;
import org.lovebank.volunteer.bulkimport.run.ImportRunRepository;
import org.lovebank.volunteer.bulkimport.run.ImportView;

@ApplicationScoped
class CancelImport {

    private final ImportRunRepository runs;
    private final ImportPartRepository parts;
    private final Clock clock;

    CancelImport(ImportRunRepository runs, ImportPartRepository parts, Clock clock) {
        this.runs = runs;
        this.parts = parts;
        this.clock = clock;
    }

    @Transactional
    public ImportView by(Caller caller, UUID id) {
        ImportRun run = runs.findForChange(id).orElseThrow(() -> new Refused(new NoSuchImport(id)));
        run.mustBeVisibleTo(caller);
        run.cancel(caller.id(), clock.instant());
        if (run.hasEnded()) {
            parts.forget(id);
        }
        return run.view();
    }
}
