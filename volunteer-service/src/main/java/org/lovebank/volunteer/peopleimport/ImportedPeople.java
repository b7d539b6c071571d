package org.lovebank.volunteer.peopleimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.List;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.bulkimport.table.Column;
import org.lovebank.volunteer.bulkimport.taking.ImportNoun;
import org.lovebank.volunteer.bulkimport.taking.RowTaker;
import org.lovebank.volunteer.bulkimport.taking.TakesRows;
import org.lovebank.volunteer.person.People;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.volunteer.registration.RegisterMany;

/** People can be brought as a table. */
@ApplicationScoped
class ImportedPeople implements TakesRows {

    private final RegisterMany registerMany;
    private final People people;
    private final KnownAreas areas;
    private final Policies policies;
    private final Validator validator;
    private final PeopleTurnRepository turn;

    ImportedPeople(
            RegisterMany registerMany,
            People people,
            KnownAreas areas,
            Policies policies,
            Validator validator,
            PeopleTurnRepository turn) {
        this.registerMany = registerMany;
        this.people = people;
        this.areas = areas;
        this.policies = policies;
        this.validator = validator;
        this.turn = turn;
    }

    @Override
    public ImportNoun noun() {
        return ImportNoun.PEOPLE;
    }

    @Override
    public List<Column> columns() {
        return PersonColumns.ALL;
    }

    @Override
    public RowTaker<?> begin(Caller caller, AreaPath place, Instant now) {
        PersonReading reading = new PersonReading(areas, policies, validator, caller, place, now);
        return new PersonTaker(registerMany, people, reading, turn, caller, now);
    }
}
