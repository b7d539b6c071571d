package org.lovebank.volunteer.recordimport;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.bulkimport.table.TableRow;
import org.lovebank.volunteer.bulkimport.taking.RowTaker;
import org.lovebank.volunteer.bulkimport.taking.Wrong;
import org.lovebank.volunteer.person.People;
import org.lovebank.volunteer.recordimport.RecordRowRefusal.NumberUnknown;
import org.lovebank.volunteer.recordimport.RecordRowRefusal.RowsOverlap;
import org.lovebank.volunteer.recordimport.RecordRowRepository.Found;
import org.lovebank.volunteer.servicerecord.ClaimedRecord.Claim;
import org.lovebank.volunteer.servicerecord.RecordBook;
import org.lovebank.volunteer.servicerecord.RecordRefusal.ServedTimeOverlaps;
import org.lovebank.volunteer.servicerecord.RecordRefusal.VolunteerMayNotServe;
import org.lovebank.volunteer.servicerecord.RecordRefusal.WitnessIsTheVolunteer;
import org.lovebank.volunteer.servicerecord.ServiceRecord;
import org.lovebank.volunteer.servicerecord.deed.Origin;
import org.lovebank.volunteer.servicerecord.deed.Source;
import org.lovebank.volunteer.servicerecord.deed.Witness;
import org.lovebank.volunteer.servicerecord.deed.WitnessMethod;

/** Makes records, witnessed on paper, of rows of past service. */
final class RecordTaker implements RowTaker<RecordTaker.Read> {

    private static final int MOST_WITNESSES = 5_000;

    private final RecordRowRepository registry;
    private final RecordBook book;
    private final People people;
    private final Bringing bringing;
    private final TakenTime takenTime = new TakenTime();
    private final Map<UUID, String> witnesses = new HashMap<>();

    RecordTaker(RecordRowRepository registry, RecordBook book, People people, Bringing bringing) {
        this.registry = registry;
        this.book = book;
        this.people = people;
        this.bringing = bringing;
    }

    @Override
    public Read read(TableRow row, Wrong wrong) {
        return new Read(RecordRow.of(row, bringing.longestMinutes(), bringing.now(), wrong), Optional.empty());
    }

    @Override
    public boolean takeTurn(List<Read> rows) {
        registry.takeTurns(numbers(rows));
        return true;
    }

    @Override
    public List<Read> fitting(List<Read> rows, Wrong wrong) {
        Map<String, Found> volunteers = registry.byNumber(numbers(rows));
        List<Read> claims = new ArrayList<>();
        for (Read read : rows) {
            try {
                RecordRow row = read.row();
                Found volunteer = Optional.ofNullable(volunteers.get(row.volunteerNo()))
                        .orElseThrow(() -> new Refused(new NumberUnknown("volunteerNo")));
                claims.add(new Read(row, Optional.of(claim(row, volunteer))));
            } catch (Refused no) {
                wrong.note(read.row().number(), no.refusal());
            }
        }
        return free(claims, wrong);
    }

    @Override
    public void keep(List<Read> rows) {
        book.keepAll(rows.stream()
                .map(row -> ServiceRecord.claimed(row.claim().orElseThrow(), Optional.empty(), bringing.now()))
                .toList());
    }

    private Claim claim(RecordRow row, Found volunteer) {
        KnownAreas.mustReach(bringing.caller(), volunteer.home());
        if (!volunteer.mayHaveServed()) {
            throw new Refused(new VolunteerMayNotServe());
        }
        if (row.witnessId().equals(volunteer.id())) {
            throw new Refused(new WitnessIsTheVolunteer());
        }
        // The same volunteer, time and kind is the same record, however often and in whichever table it comes.
        UUID source = UUID.nameUUIDFromBytes((volunteer.id() + "/" + row.deed().servedFrom() + "/"
                        + row.deed().servedTo() + "/" + row.deed().categoryCode())
                .getBytes(StandardCharsets.UTF_8));
        return new Claim(
                UuidCreator.getTimeOrderedEpoch(),
                volunteer.id(),
                new Origin(
                        Source.IMPORT, source, null, "NONE", bringing.caller().id()),
                bringing.place(),
                row.deed(),
                List.of(),
                new Witness(row.witnessId(), witness(row.witnessId()), WitnessMethod.PAPER),
                WitnessMethod.PAPER.grade());
    }

    private List<Read> free(List<Read> rows, Wrong wrong) {
        List<Claim> claims = rows.stream().map(row -> row.claim().orElseThrow()).toList();
        Set<UUID> kept = registry.kept(claims);
        Map<UUID, String> overlapping = registry.overlapping(claims);
        List<Read> free = new ArrayList<>();
        for (Read row : rows) {
            Claim claim = row.claim().orElseThrow();
            int number = row.row().number();
            if (kept.contains(claim.origin().sourceId())) {
                wrong.known(number);
                continue;
            }
            if (overlapping.containsKey(claim.id())) {
                wrong.note(number, new ServedTimeOverlaps(overlapping.get(claim.id())));
                continue;
            }
            Optional<Integer> other = takenTime.take(claim.volunteerId(), claim.deed(), number);
            other.ifPresent(otherRow -> wrong.note(number, new RowsOverlap(otherRow)));
            if (other.isEmpty()) {
                free.add(row);
            }
        }
        return free;
    }

    private String witness(UUID id) {
        if (witnesses.size() > MOST_WITNESSES) {
            witnesses.clear();
        }
        return witnesses.computeIfAbsent(id, known -> people.data(known).maskedName());
    }

    private static Set<String> numbers(List<Read> rows) {
        return rows.stream().map(row -> row.row().volunteerNo()).collect(java.util.stream.Collectors.toSet());
    }

    /** A row, and the claim that was made of it when the registry was asked last. */
    record Read(RecordRow row, Optional<Claim> claim) {}

    /** Who brings the table, where to, when, and how long service may last there. */
    record Bringing(Caller caller, AreaPath place, Instant now, int longestMinutes) {}
}
