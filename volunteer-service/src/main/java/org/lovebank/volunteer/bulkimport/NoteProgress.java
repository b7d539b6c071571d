package org.lovebank.volunteer.bulkimport;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.volunteer.bulkimport.run.ImportRun;
import org.lovebank.volunteer.bulkimport.run.ImportRunRepository;
import org.lovebank.volunteer.bulkimport.run.ImportState;
import org.lovebank.volunteer.bulkimport.run.RowCounts;

/**
 * How far an import has come, for whoever looks and for whoever must go on with it. Only the attempt that was begun last
 * may say so: an older one, which was thought dead, stops at the next word.
 */
@ApplicationScoped
class NoteProgress {

    private static final Duration LEASE = Duration.ofSeconds(60);

    private final ImportRunRepository runs;
    private final ImportPartRepository parts;
    private final ImportProblemRepository problems;
    private final Clock clock;

    NoteProgress(ImportRunRepository runs, ImportPartRepository parts, ImportProblemRepository problems, Clock clock) {
        this.runs = runs;
        this.parts = parts;
        this.problems = problems;
        this.clock = clock;
    }

    /** Takes up the import that has waited longest. */
    @Transactional
    Optional<Begun> beginNext() {
        Instant now = clock.instant();
        return runs.oldestToBegin(now).map(id -> {
            ImportRun run = runs.findForChange(id).orElseThrow();
            Begun begun = new Begun(id, run.begin(now, now.plus(LEASE)));
            if (run.breaksOff()) {
                end(run, ImportState.FAILED, "BROKEN_OFF");
            }
            return begun;
        });
    }

    /** In the transaction of what was done: so many rows are behind us. */
    @Transactional(Transactional.TxType.MANDATORY)
    void came(Begun begun, RowCounts far, List<RowProblem> wrong) {
        problems.keep(begun.runId(), wrong);
        goingOn(begun).come(far, clock.instant().plus(LEASE));
        runs.flush();
    }

    /** In a transaction of its own: others see it at once, and nobody else takes the import up. */
    void comes(Begun begun, RowCounts far, List<RowProblem> wrong) {
        QuarkusTransaction.requiringNew().run(() -> came(begun, far, wrong));
    }

    /** The rows are read from the first on: what an earlier attempt said of them is forgotten. */
    @Transactional
    void beginsAnew(Begun begun) {
        goingOn(begun);
        problems.forget(begun.runId());
    }

    /** In the transaction of the last thing that was done. */
    @Transactional(Transactional.TxType.MANDATORY)
    void ended(Begun begun, RowCounts far, ImportState last) {
        ImportRun run = goingOn(begun);
        run.come(far, clock.instant());
        end(run, last, null);
    }

    /** The house could not do it, or somebody stopped it; what this attempt has not committed is gone. */
    @Transactional
    void stopped(Begun begun, ImportState last, @Nullable String why) {
        runs.findForChange(begun.runId())
                .filter(run -> run.isWorkedOnBy(begun.attempt()))
                .ifPresent(run -> end(run, last, why));
    }

    /** The house goes to sleep: another replica, or this one when it is awake again, goes on. */
    @Transactional
    void left(Begun begun) {
        runs.findForChange(begun.runId())
                .filter(run -> run.isWorkedOnBy(begun.attempt()))
                .ifPresent(run -> run.leave(clock.instant()));
    }

    /** Tables whose parts never came are forgotten; answers how many. */
    int forgetUnfinished(Duration patience) {
        List<UUID> forgotten = QuarkusTransaction.requiringNew()
                .call(() -> runs.waitingForPartsSince(clock.instant().minus(patience), 100));
        forgotten.forEach(id -> QuarkusTransaction.requiringNew()
                .run(() -> runs.findForChange(id)
                        .filter(run -> !run.hasEnded())
                        .ifPresent(run -> end(run, ImportState.FAILED, "PARTS_MISSING"))));
        return forgotten.size();
    }

    private ImportRun goingOn(Begun begun) {
        ImportRun run = runs.findForChange(begun.runId()).orElseThrow();
        if (!run.isWorkedOnBy(begun.attempt())) {
            throw new Stopped(Stopped.Why.TAKEN_OVER);
        }
        if (run.isCancelled()) {
            throw new Stopped(Stopped.Why.CANCELLED);
        }
        return run;
    }

    private void end(ImportRun run, ImportState last, @Nullable String why) {
        run.end(last, why, clock.instant());
        parts.forget(run.id());
        runs.flush();
    }

    /** An import that was begun, for the how-manieth time. */
    record Begun(UUID runId, int attempt) {}
}
