package org.lovebank.volunteer.recordimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.volunteer.bulkimport.table.Column;
import org.lovebank.volunteer.bulkimport.taking.ImportNoun;
import org.lovebank.volunteer.bulkimport.taking.RowTaker;
import org.lovebank.volunteer.bulkimport.taking.TakesRows;
import org.lovebank.volunteer.person.People;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.servicerecord.RecordBook;

/** Past service can be brought as a table. */
@ApplicationScoped
class ImportedRecords implements TakesRows {

    private final RecordRowRepository registry;
    private final RecordBook book;
    private final People people;
    private final Policies policies;

    ImportedRecords(RecordRowRepository registry, RecordBook book, People people, Policies policies) {
        this.registry = registry;
        this.book = book;
        this.people = people;
        this.policies = policies;
    }

    @Override
    public ImportNoun noun() {
        return ImportNoun.RECORDS;
    }

    @Override
    public List<Column> columns() {
        return RecordRow.COLUMNS;
    }

    @Override
    public RowTaker<?> begin(Caller caller, AreaPath place, Instant now) {
        int longest = policies.evidence(place, now).rules().longestMinutes();
        return new RecordTaker(registry, book, people, new RecordTaker.Bringing(caller, place, now, longest));
    }
}
