package org.lovebank.volunteer.serviceledger;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.http.Time;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.beneficiary.BeneficiaryGroup;
import org.lovebank.volunteer.beneficiary.KnownBeneficiaries;
import org.lovebank.volunteer.serviceledger.LedgerRefusal.GroupNotForYou;

/** The service ledger, page by page or whole as a stream; whoever takes it out says what for. */
@ApplicationScoped
class ReadLedger {

    private static final int HOURS = 3600;
    private static final String[] CARE = {Roles.STATION_WORKER, Roles.STATION_HEAD};

    private final LedgerRepository ledger;
    private final LedgerLookRepository looks;
    private final KnownBeneficiaries beneficiaries;
    private final KnownAreas areas;
    private final Cursors cursors;
    private final Clock clock;

    ReadLedger(
            LedgerRepository ledger,
            LedgerLookRepository looks,
            KnownBeneficiaries beneficiaries,
            KnownAreas areas,
            Cursors cursors,
            Clock clock) {
        this.ledger = ledger;
        this.looks = looks;
        this.beneficiaries = beneficiaries;
        this.areas = areas;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    public Page<LedgerLine> page(Caller caller, Asked asked, Paging paging) {
        LedgerQuestion question = question(caller, asked);
        if (asked.group().isPresent()) {
            note(caller, LedgerLook.Purpose.CARE_PLANNING, "PAGE", question.place(), asked);
        }
        String list = "service-ledger " + asked;
        LedgerRepository.Mark after =
                cursors.position(paging, list).map(ReadLedger::mark).orElse(LedgerRepository.Mark.before(question));
        List<LedgerLine> lines = new ArrayList<>();
        ledger.each(question, after, paging.size() + 1, lines::add);
        return cursors.page(
                lines,
                paging,
                list,
                line -> List.of(line.servedFrom().toString(), line.recordId().toString()));
    }

    /** What may be exported, after it was noted that it is. */
    @Transactional
    public LedgerQuestion takenOut(Caller caller, Asked asked, LedgerLook.Purpose purpose, String form) {
        LedgerQuestion question = question(caller, asked);
        note(caller, purpose, form, question.place(), asked);
        return question;
    }

    /** The first so many lines. */
    @Transactional
    public List<LedgerLine> some(LedgerQuestion question, int most) {
        List<LedgerLine> lines = new ArrayList<>();
        ledger.each(question, LedgerRepository.Mark.before(question), most, lines::add);
        return lines;
    }

    /** Writes every line; the transaction is as long as the stream. */
    void write(LedgerQuestion question, LedgerSheet sheet) {
        QuarkusTransaction.requiringNew()
                .timeout(HOURS)
                .run(() -> ledger.each(
                        question,
                        LedgerRepository.Mark.before(question),
                        Integer.MAX_VALUE,
                        line -> sheet.row(line.cells())));
    }

    private static LedgerRepository.Mark mark(List<String> position) {
        return new LedgerRepository.Mark(Instant.parse(position.getFirst()), UUID.fromString(position.getLast()));
    }

    private LedgerQuestion question(Caller caller, Asked asked) {
        AreaPath place = areas.at(asked.areaPath());
        KnownAreas.mustReach(caller, place);
        if (asked.group().isPresent() && !caller.holdsIn(place, CARE)) {
            throw new Refused(new GroupNotForYou());
        }
        YearMonth month = asked.month().orElseGet(() -> YearMonth.now(clock.withZone(Time.DAYS)));
        return new LedgerQuestion(
                place,
                month,
                asked.until().orElse(month),
                asked.teamId(),
                asked.category(),
                asked.group().map(group -> beneficiaries.of(place, group)));
    }

    private void note(Caller caller, LedgerLook.Purpose purpose, String form, AreaPath place, Asked asked) {
        looks.persistAndFlush(new LedgerLook(
                UuidCreator.getTimeOrderedEpoch(), caller, purpose, form, place, asked.toString(), clock.instant()));
    }

    /** A question as it came: codes, months and ids. */
    record Asked(
            String areaPath,
            Optional<YearMonth> month,
            Optional<YearMonth> until,
            Optional<UUID> teamId,
            Optional<ServiceCategory> category,
            Optional<BeneficiaryGroup> group) {}
}
