package org.lovebank.volunteer.protection;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.PersonEvent.ErasureAsked;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.AreaRefusal.OutsideYourArea;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.person.People;
import org.lovebank.volunteer.person.PersonRefusal.NoSuchPerson;
import org.lovebank.volunteer.person.Representatives;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.rules.RetentionRules;
import org.lovebank.volunteer.protection.AnswerRepository.Answers;
import org.lovebank.volunteer.protection.ErasureRefusal.NoSuchErasureRequest;

/** The person, or a bound guardian for a ward, asks to be forgotten, sees how it stands, and takes it back. */
@ApplicationScoped
class AskForErasure {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ErasureRepository requests;
    private final OpenObligations obligations;
    private final AnswerRepository answers;
    private final EventLog log;
    private final People people;
    private final Representatives representatives;
    private final Policies policies;
    private final KnownAreas areas;
    private final Cursors cursors;
    private final Clock clock;

    AskForErasure(
            ErasureRepository requests,
            OpenObligations obligations,
            AnswerRepository answers,
            EventLog log,
            People people,
            Representatives representatives,
            Policies policies,
            KnownAreas areas,
            Cursors cursors,
            Clock clock) {
        this.requests = requests;
        this.obligations = obligations;
        this.answers = answers;
        this.log = log;
        this.people = people;
        this.representatives = representatives;
        this.policies = policies;
        this.areas = areas;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    public ErasureRequest.View by(Caller caller, @Nullable UUID ward) {
        UUID person = ward == null ? caller.id() : ward;
        if (!caller.is(person) && !representatives.isGuardian(caller.id(), person)) {
            throw new Refused(new NoSuchPerson(person));
        }
        Instant now = clock.instant();
        AreaPath place = people.homeOf(person);
        int days = policies.of(RetentionRules.class, place, now).rules().erasureWorkingDays();
        Instant due = policies.calendar(place, now).rules().endOf(days, now);
        ErasureRequest request = new ErasureRequest(UuidCreator.getTimeOrderedEpoch(), person, place, caller, now, due);
        requests.keep(request);
        log.append(new ErasureAsked(request.id(), request.question(), person, now));
        return shown(request);
    }

    @Transactional
    public ErasureRequest.View withdrawnBy(Caller caller, UUID id) {
        ErasureRequest request =
                requests.findForChange(id).orElseThrow(() -> new Refused(new NoSuchErasureRequest(id)));
        request.withdraw(caller);
        requests.flush();
        return request.view(List.of(), List.of());
    }

    @Transactional
    public ErasureRequest.View one(Caller caller, UUID id) {
        ErasureRequest request =
                requests.findByIdOptional(id).orElseThrow(() -> new Refused(new NoSuchErasureRequest(id)));
        request.mustBeVisibleTo(caller);
        return shown(request);
    }

    private ErasureRequest.View shown(ErasureRequest request) {
        Answers street = answers.to(request.id(), request.question());
        List<String> open = Stream.concat(obligations.of(request.personId()).stream(), street.open().stream())
                .distinct()
                .sorted()
                .toList();
        return request.view(open, street.awaited());
    }

    @Transactional
    public Page<ErasureRequest.View> in(Caller caller, String areaPath, Optional<ErasureState> state, Paging paging) {
        AreaPath place = areas.at(areaPath);
        if (!caller.holdsIn(place, Roles.DPO)) {
            throw new Refused(new OutsideYourArea(place.value()));
        }
        String list = "erasure-requests " + place + " " + state.map(Enum::name).orElse("");
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        requests.in(place, state, after, paging.size() + 1),
                        paging,
                        list,
                        request -> List.of(request.id().toString()))
                .map(request -> request.view(List.of(), List.of()));
    }
}
