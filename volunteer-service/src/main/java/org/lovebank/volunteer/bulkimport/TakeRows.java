package org.lovebank.volunteer.bulkimport;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import org.lovebank.volunteer.bulkimport.NoteProgress.Begun;
import org.lovebank.volunteer.bulkimport.run.ImportRun;
import org.lovebank.volunteer.bulkimport.run.ImportRunRepository;
import org.lovebank.volunteer.bulkimport.run.Wanted;
import org.lovebank.volunteer.bulkimport.table.Table;
import org.lovebank.volunteer.bulkimport.taking.ImportNoun;
import org.lovebank.volunteer.bulkimport.taking.RowTaker;
import org.lovebank.volunteer.bulkimport.taking.TakesRows;
import org.lovebank.volunteer.seal.KeyCabinet;

/** Takes the rows of one table from where the last attempt came to, up to the end. */
@ApplicationScoped
class TakeRows {

    private final ImportRunRepository runs;
    private final ImportPartRepository parts;
    private final NoteProgress noteProgress;
    private final Instance<TakesRows> nouns;
    private final KeyCabinet keys;
    private final Clock clock;

    TakeRows(
            ImportRunRepository runs,
            ImportPartRepository parts,
            NoteProgress noteProgress,
            Instance<TakesRows> nouns,
            KeyCabinet keys,
            Clock clock) {
        this.runs = runs;
        this.parts = parts;
        this.noteProgress = noteProgress;
        this.nouns = nouns;
        this.keys = keys;
        this.clock = clock;
    }

    void of(Begun begun) {
        RowPass<?> pass = QuarkusTransaction.requiringNew().call(() -> prepared(begun));
        if (pass != null) {
            pass.toTheEnd();
        }
    }

    /** Nothing when the import ended before it was begun: it broke off too often. */
    private @org.jspecify.annotations.Nullable RowPass<?> prepared(Begun begun) {
        ImportRun run = runs.findByIdOptional(begun.runId()).orElseThrow();
        if (run.hasEnded()) {
            return null;
        }
        TakesRows noun = noun(run.wanted().noun());
        Table table = Table.open(parts.whole(run.id(), run.key(keys)), noun.columns());
        return pass(begun, run, table, noun.begin(run.bringer(), run.place(), clock.instant()));
    }

    private <R> RowPass<R> pass(Begun begun, ImportRun run, Table table, RowTaker<R> taker) {
        Wanted wanted = run.wanted();
        return new RowPass<>(begun, wanted, run.counts(), table, taker, noteProgress);
    }

    private TakesRows noun(ImportNoun wanted) {
        return nouns.stream().filter(noun -> noun.noun() == wanted).findFirst().orElseThrow();
    }
}
