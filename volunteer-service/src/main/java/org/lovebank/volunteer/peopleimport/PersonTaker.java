package org.lovebank.volunteer.peopleimport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.bulkimport.table.TableRow;
import org.lovebank.volunteer.bulkimport.taking.RowTaker;
import org.lovebank.volunteer.bulkimport.taking.Wrong;
import org.lovebank.volunteer.peopleimport.PersonRowRefusal.RowsNameOnePerson;
import org.lovebank.volunteer.person.People;
import org.lovebank.volunteer.person.PersonRefusal.PersonKnown;
import org.lovebank.volunteer.volunteer.registration.Newcomer;
import org.lovebank.volunteer.volunteer.registration.RegisterMany;

/** Makes volunteers of rows about people whom nobody knows yet. */
final class PersonTaker implements RowTaker<PersonTaker.Read> {

    private final RegisterMany registerMany;
    private final People people;
    private final PersonReading reading;
    private final PeopleTurnRepository turn;
    private final Caller caller;
    private final Instant now;
    private final SamePerson samePerson = new SamePerson();

    PersonTaker(
            RegisterMany registerMany,
            People people,
            PersonReading reading,
            PeopleTurnRepository turn,
            Caller caller,
            Instant now) {
        this.registerMany = registerMany;
        this.people = people;
        this.reading = reading;
        this.turn = turn;
        this.caller = caller;
        this.now = now;
    }

    @Override
    public Read read(TableRow row, Wrong wrong) {
        Newcomer newcomer = reading.newcomer(row, wrong);
        Optional<Integer> other = samePerson.meet(newcomer.person(), row.number());
        if (other.isPresent()) {
            throw new Refused(new RowsNameOnePerson(other.get()));
        }
        return new Read(row.number(), newcomer);
    }

    @Override
    public boolean takeTurn(List<Read> rows) {
        return turn.take();
    }

    @Override
    public List<Read> fitting(List<Read> rows, Wrong wrong) {
        Map<Integer, PersonKnown> known = people.knownAmong(
                caller, rows.stream().map(row -> row.newcomer().person()).toList());
        List<Read> fitting = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Read row = rows.get(i);
            try {
                if (known.containsKey(i)) {
                    throw new Refused(known.get(i));
                }
                registerMany.mustBeRegistrable(row.newcomer(), now);
                fitting.add(row);
            } catch (Refused no) {
                wrong.note(row.number(), no.refusal());
            }
        }
        return fitting;
    }

    @Override
    public void keep(List<Read> rows) {
        registerMany.by(caller, rows.stream().map(Read::newcomer).toList(), now);
    }

    /** A row that names somebody. */
    record Read(int number, Newcomer newcomer) {}
}
