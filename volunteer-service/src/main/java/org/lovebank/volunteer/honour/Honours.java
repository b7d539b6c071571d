package org.lovebank.volunteer.honour;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.holding.DossierPart;
import org.lovebank.volunteer.holding.Forgets;
import org.lovebank.volunteer.holding.HeldData;
import org.lovebank.volunteer.honour.HonourRefusal.NoSuchHonour;
import org.lovebank.volunteer.household.KnownHouseholds;

/** Honours as other rooms ask for them: which stand, what a selection announces, what a person takes along. */
@ApplicationScoped
public class Honours implements HeldData, DossierPart, Forgets {

    private final HonourRepository honours;
    private final KnownHonoured known;
    private final KnownHouseholds households;
    private final EventLog log;
    private final Clock clock;

    Honours(HonourRepository honours, KnownHonoured known, KnownHouseholds households, EventLog log, Clock clock) {
        this.honours = honours;
        this.known = known;
        this.households = households;
        this.log = log;
        this.clock = clock;
    }

    /** Whether this honour stands and is this one's. */
    public boolean stands(UUID honourId, Honoured honoured) {
        return honours.findByIdOptional(honourId)
                .filter(Honour::stands)
                .filter(honour -> honour.honoured().equals(honoured))
                .isPresent();
    }

    /** An honour that stands, for whom it concerns and who prints for the place; for others there is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public HonourView onPaper(Caller caller, UUID id) {
        Honour honour = honours.findByIdOptional(id)
                .filter(found -> found.isPrintedBy(caller) || known.concerns(found.honoured(), caller.id()))
                .orElseThrow(() -> new Refused(new NoSuchHonour(id)));
        honour.mustStand();
        return honour.view();
    }

    /** What a selection announced stands at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID announce(Caller by, NewHonour won) {
        Instant now = clock.instant();
        Honour honour = new Honour(
                        UuidCreator.getTimeOrderedEpoch(),
                        won,
                        known.placeOf(won.honoured()),
                        by,
                        LocalDate.ofInstant(now, Time.DAYS),
                        now)
                .announced(by.id(), now);
        honours.keep(honour);
        log.append(honour.event());
        return honour.id();
    }

    @Override
    public String section() {
        return "honours";
    }

    @Override
    public Object of(UUID personId) {
        return about(personId);
    }

    /** The person's own and the family's. */
    @Override
    public List<HonourView> about(UUID volunteerId) {
        Optional<UUID> household = households.whereLives(volunteerId);
        return Stream.concat(Stream.of(volunteerId), household.stream())
                .flatMap(id -> honours.of(id).stream())
                .map(Honour::view)
                .toList();
    }

    @Override
    public void forget(UUID personId, Ending ending, Instant now) {
        if (ending == Ending.ERASED) {
            honours.forgetEvidence(personId);
        }
    }
}
