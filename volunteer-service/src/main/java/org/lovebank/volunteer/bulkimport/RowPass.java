package org.lovebank.volunteer.bulkimport;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.bulkimport.NoteProgress.Begun;
import org.lovebank.volunteer.bulkimport.run.ImportRunRepository;
import org.lovebank.volunteer.bulkimport.run.ImportState;
import org.lovebank.volunteer.bulkimport.run.RowCounts;
import org.lovebank.volunteer.bulkimport.run.Wanted;
import org.lovebank.volunteer.bulkimport.table.Table;
import org.lovebank.volunteer.bulkimport.taking.RowTaker;
import org.lovebank.volunteer.bulkimport.taking.Wrong;

/**
 * One way through a table. Skipping what is bad, some rows at a time are looked at and kept in one transaction together with
 * how far that came, so that the next attempt goes on there. With all or nothing, all rows are looked at before a single
 * transaction keeps them.
 */
final class RowPass<R> {

    private static final int AT_ONCE = 500;
    private static final int MOST_PROBLEMS = 10_000;
    private static final int SECONDS = 900;
    private static final int TRIES = 5;
    private static final long TURN_WAIT_MILLIS = 100;

    private final Begun begun;
    private final Wanted wanted;
    private final Table table;
    private final RowTaker<R> taker;
    private final NoteProgress noteProgress;
    private RowCounts counts;
    private int told;

    RowPass(Begun begun, Wanted wanted, RowCounts counts, Table table, RowTaker<R> taker, NoteProgress noteProgress) {
        this.begun = begun;
        this.wanted = wanted;
        this.counts = counts;
        this.table = table;
        this.taker = taker;
        this.noteProgress = noteProgress;
    }

    void toTheEnd() {
        if (wanted.keepsAsItReads()) {
            keepAsItReads();
        } else {
            keepAll(lookAtAll());
        }
    }

    private void keepAsItReads() {
        rememberWhatIsBehindUs();
        for (List<Table.Line> lines = lines(); !lines.isEmpty(); lines = lines()) {
            Wrong unread = new Wrong();
            List<R> rows = read(lines, unread);
            int size = lines.size();
            counts = inTurn(rows, () -> {
                Wrong wrong = unread.copy();
                List<R> fitting = taker.fitting(rows, wrong);
                taker.keep(fitting);
                RowCounts far =
                        counts.andRead(size, wrong.rows(), wrong.knownRows()).andKept(fitting.size());
                noteProgress.came(begun, far, problems(wrong));
                return far;
            });
            told = counts.wrong();
        }
        QuarkusTransaction.requiringNew().run(() -> noteProgress.ended(begun, counts, ImportState.DONE));
    }

    /** Rows that an earlier attempt has kept, read once more: what comes may repeat them. */
    private void rememberWhatIsBehindUs() {
        for (int i = 0; i < counts.read(); i++) {
            table.next().ifPresent(line -> read(List.of(line), new Wrong()));
        }
        told = counts.wrong();
    }

    private List<R> lookAtAll() {
        List<R> all = new ArrayList<>();
        counts = counts.anew();
        noteProgress.beginsAnew(begun);
        for (List<Table.Line> lines = lines(); !lines.isEmpty(); lines = lines()) {
            Wrong wrong = new Wrong();
            List<R> rows = read(lines, wrong);
            all.addAll(QuarkusTransaction.requiringNew().call(() -> taker.fitting(rows, wrong)));
            counts = counts.andRead(lines.size(), wrong.rows(), wrong.knownRows());
            noteProgress.comes(begun, counts, problems(wrong));
            told = counts.wrong();
        }
        return all;
    }

    private void keepAll(List<R> all) {
        if (wanted.dryRun() || counts.wrong() > 0) {
            ImportState last = wanted.dryRun() ? ImportState.DONE : ImportState.REFUSED;
            QuarkusTransaction.requiringNew().run(() -> noteProgress.ended(begun, counts, last));
            return;
        }
        inTurn(all, () -> {
            int kept = 0;
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                List<R> rows = all.subList(from, Math.min(all.size(), from + AT_ONCE));
                Wrong wrong = new Wrong();
                List<R> fitting = taker.fitting(rows, wrong);
                if (!wrong.isEmpty()) {
                    noteProgress.comes(begun, counts.andRead(0, wrong.rows(), 0), problems(wrong));
                    throw new Stopped(Stopped.Why.ROW_WRONG);
                }
                taker.keep(fitting);
                kept += fitting.size();
                noteProgress.comes(begun, counts, List.of());
                mayGoOn();
            }
            noteProgress.ended(begun, counts.andKept(kept), ImportState.DONE);
            return counts;
        });
    }

    private List<Table.Line> lines() {
        mayGoOn();
        List<Table.Line> lines = new ArrayList<>(AT_ONCE);
        for (Optional<Table.Line> line = table.next(); line.isPresent(); line = table.next()) {
            lines.add(line.get());
            if (lines.size() == AT_ONCE) {
                break;
            }
        }
        return lines;
    }

    private List<R> read(List<Table.Line> lines, Wrong wrong) {
        List<R> rows = new ArrayList<>(lines.size());
        for (Table.Line line : lines) {
            read(line, wrong).ifPresent(rows::add);
        }
        return rows;
    }

    private Optional<R> read(Table.Line line, Wrong wrong) {
        try {
            R row = taker.read(line.readable(), wrong);
            return wrong.has(line.number()) ? Optional.empty() : Optional.of(row);
        } catch (Wrong.AllNoted asNoted) {
            return Optional.empty();
        } catch (Refused no) {
            wrong.note(line.number(), no.refusal());
            return Optional.empty();
        }
    }

    /** Does it in a transaction that has its turn; once more when somebody crossed it. */
    private <T> T inTurn(List<R> rows, java.util.function.Supplier<T> work) {
        int tries = 0;
        while (true) {
            mayGoOn();
            try {
                Optional<T> done = QuarkusTransaction.requiringNew()
                        .timeout(SECONDS)
                        .call(() -> taker.takeTurn(rows) ? Optional.of(work.get()) : Optional.empty());
                if (done.isPresent()) {
                    return done.get();
                }
            } catch (RuntimeException crossed) {
                if (++tries == TRIES || !ImportRunRepository.isCrossed(crossed)) {
                    throw crossed;
                }
            }
            await();
            noteProgress.comes(begun, counts, List.of());
        }
    }

    private static void await() {
        try {
            Thread.sleep(TURN_WAIT_MILLIS);
        } catch (InterruptedException stops) {
            Thread.currentThread().interrupt();
        }
    }

    private static void mayGoOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Stopped(Stopped.Why.HOUSE_STOPS);
        }
    }

    private List<RowProblem> problems(Wrong wrong) {
        return wrong.byRow().entrySet().stream()
                .flatMap(row ->
                        row.getValue().stream().map(refusal -> RowProblem.of(row.getKey(), refusal, table::numberOf)))
                .limit(Math.max(0, MOST_PROBLEMS - told))
                .toList();
    }
}
