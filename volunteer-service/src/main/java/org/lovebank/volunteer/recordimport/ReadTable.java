package org.lovebank.volunteer.recordimport;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Language;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.person.People;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.recordimport.ImportRefusal.ColumnsMissing;
import org.lovebank.volunteer.recordimport.ImportRefusal.NumberUnknown;
import org.lovebank.volunteer.recordimport.ImportRefusal.RowMisshapen;
import org.lovebank.volunteer.recordimport.ImportRefusal.RowsOverlap;
import org.lovebank.volunteer.recordimport.ImportRefusal.TableTooLong;
import org.lovebank.volunteer.servicerecord.ClaimedRecord.Claim;
import org.lovebank.volunteer.servicerecord.RecordRefusal.ServedTimeOverlaps;
import org.lovebank.volunteer.servicerecord.RecordRefusal.VolunteerMayNotServe;
import org.lovebank.volunteer.servicerecord.RecordRefusal.WitnessIsTheVolunteer;
import org.lovebank.volunteer.servicerecord.ServiceRecordRepository;
import org.lovebank.volunteer.servicerecord.deed.Deed;
import org.lovebank.volunteer.servicerecord.deed.Origin;
import org.lovebank.volunteer.servicerecord.deed.Source;
import org.lovebank.volunteer.servicerecord.deed.Witness;
import org.lovebank.volunteer.servicerecord.deed.WitnessMethod;
import org.lovebank.volunteer.volunteer.KnownVolunteers;

/** Reads a table of past service row by row: what could be kept, what is kept already, and what is wrong with the rest. */
@ApplicationScoped
class ReadTable {

    private static final int MOST_ROWS = 5_000;
    private static final int MOST_PROBLEMS = 200;

    private final ServiceRecordRepository records;
    private final KnownVolunteers volunteers;
    private final People people;
    private final Policies policies;

    ReadTable(ServiceRecordRepository records, KnownVolunteers volunteers, People people, Policies policies) {
        this.records = records;
        this.volunteers = volunteers;
        this.people = people;
        this.policies = policies;
    }

    Read read(Caller caller, AreaPath place, String table, Language language, Instant now) {
        int longest = policies.evidence(place, now).rules().longestMinutes();
        TableRows rows = new TableRows(table);
        List<String> head = head(rows);
        Read read = new Read();
        while (rows.hasNext()) {
            read.rows++;
            if (read.rows > MOST_ROWS) {
                throw new Refused(new TableTooLong(MOST_ROWS));
            }
            try {
                take(claim(caller, place, row(read.rows, head, rows.next()), longest, now), read);
            } catch (Refused no) {
                read.wrong++;
                if (read.problems.size() < MOST_PROBLEMS) {
                    read.problems.add(RowProblem.of(read.rows, no.refusal(), language));
                }
            }
        }
        return read;
    }

    private void take(Claim claim, Read read) {
        if (records.has(Source.IMPORT, claim.origin().sourceId())) {
            read.known++;
        } else {
            mustBeFree(claim, read);
            read.good.add(claim);
            read.numbers.add(read.rows);
        }
    }

    private static List<String> head(TableRows rows) {
        List<String> head =
                rows.hasNext() ? rows.next().stream().map(String::strip).toList() : List.of();
        List<String> missing = ImportedRow.COLUMNS.stream()
                .filter(column -> !head.contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused(new ColumnsMissing(missing));
        }
        return head;
    }

    private static ImportedRow row(int number, List<String> head, List<String> cells) {
        if (cells.size() != head.size()) {
            throw new Refused(new RowMisshapen());
        }
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < head.size(); i++) {
            named.put(head.get(i), cells.get(i));
        }
        return new ImportedRow(number, named);
    }

    private Claim claim(Caller caller, AreaPath place, ImportedRow row, int longest, Instant now) {
        UUID volunteer =
                volunteers.byNumber(row.text("volunteerNo", 13)).orElseThrow(() -> new Refused(new NumberUnknown()));
        KnownAreas.mustReach(caller, volunteers.placeOf(volunteer));
        if (!volunteers.takeTurn(volunteer).mayHaveServed()) {
            throw new Refused(new VolunteerMayNotServe());
        }
        UUID witness = row.id("witnessId");
        if (witness.equals(volunteer)) {
            throw new Refused(new WitnessIsTheVolunteer());
        }
        Deed deed = Deed.reported(
                row.category("categoryCode"),
                row.text("projectName", 120),
                row.time("servedFrom"),
                row.time("servedTo"),
                row.number("breakMinutes"),
                row.text("place", 120),
                row.text("content", 500),
                longest,
                now);
        UUID source = UUID.nameUUIDFromBytes(
                (volunteer + "/" + deed.servedFrom() + "/" + deed.servedTo() + "/" + deed.categoryCode())
                        .getBytes(StandardCharsets.UTF_8));
        return new Claim(
                UuidCreator.getTimeOrderedEpoch(),
                volunteer,
                new Origin(Source.IMPORT, source, null, "NONE", caller.id()),
                place,
                deed,
                List.of(),
                new Witness(witness, people.data(witness).maskedName(), WitnessMethod.PAPER),
                WitnessMethod.PAPER.grade());
    }

    private void mustBeFree(Claim claim, Read read) {
        Deed deed = claim.deed();
        for (int i = 0; i < read.good.size(); i++) {
            Deed other = read.good.get(i).deed();
            if (read.good.get(i).volunteerId().equals(claim.volunteerId())
                    && other.servedFrom().isBefore(deed.servedTo())
                    && deed.servedFrom().isBefore(other.servedTo())) {
                throw new Refused(new RowsOverlap(read.numbers.get(i)));
            }
        }
        records.overlapping(claim.volunteerId(), claim.id(), deed.servedFrom(), deed.servedTo())
                .ifPresent(other -> {
                    throw new Refused(new ServedTimeOverlaps(other.id().toString()));
                });
    }

    /** What has been read of a table so far. */
    static final class Read {

        final List<Claim> good = new ArrayList<>();
        final List<Integer> numbers = new ArrayList<>();
        final List<RowProblem> problems = new ArrayList<>();
        int rows;
        int known;
        int wrong;
    }
}
