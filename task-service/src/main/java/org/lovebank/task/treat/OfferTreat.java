package org.lovebank.task.treat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.CareEvent.TreatFacts;
import org.lovebank.events.CareEvent.TreatStateChanged;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.task.note.NoteRefusal.TextNotPublishable;
import org.lovebank.task.organisation.OrganisationRepository;
import org.lovebank.task.place.PlaceRefusal.UnknownPlace;
import org.lovebank.task.place.PlaceRepository;
import org.lovebank.task.screening.Finding;
import org.lovebank.task.screening.PublicText;
import org.lovebank.task.treat.TreatRefusal.NotYourPartner;
import org.lovebank.task.treat.TreatRefusal.TreatDaysWrong;

/** A partner offers a treat, a community issues or declines it, either of them closes it. */
@ApplicationScoped
class OfferTreat {

    private static final int MOST_DAYS = 366;

    private final TreatRepository treats;
    private final OrganisationRepository organisations;
    private final PlaceRepository places;
    private final EventLog log;
    private final Clock clock;

    OfferTreat(
            TreatRepository treats,
            OrganisationRepository organisations,
            PlaceRepository places,
            EventLog log,
            Clock clock) {
        this.treats = treats;
        this.organisations = organisations;
        this.places = places;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    Treat by(Caller caller, TreatRequest asked) {
        Instant now = clock.instant();
        UUID partner = asked.organisationId();
        if (!caller.organisations().contains(partner) || !organisations.active(partner)) {
            throw new Refused(new NotYourPartner(partner));
        }
        AreaPath area = new AreaPath(asked.areaPath());
        if (!places.knows(area)) {
            throw new Refused(new UnknownPlace(area.value()));
        }
        mustBeRight(asked, LocalDate.ofInstant(now, Time.DAYS));
        return told(new Treat(area, partner, asked.offer(), caller.id(), now));
    }

    @Transactional
    Treat issue(Caller caller, UUID id) {
        Treat treat = treats.findForChange(caller, id);
        treat.issue(caller, clock.instant());
        return told(treat);
    }

    @Transactional
    Treat decline(Caller caller, UUID id, String reason) {
        Treat treat = treats.findForChange(caller, id);
        treat.decline(caller, reason, clock.instant());
        return told(treat);
    }

    @Transactional
    Treat close(Caller caller, UUID id, String reason) {
        Treat treat = treats.findForChange(caller, id);
        treat.close(caller, reason, clock.instant());
        return told(treat);
    }

    private static void mustBeRight(TreatRequest asked, LocalDate today) {
        long days = ChronoUnit.DAYS.between(asked.fromOn(), asked.toOn()) + 1;
        if (days < 1 || days > MOST_DAYS || asked.toOn().isBefore(today)) {
            throw new Refused(new TreatDaysWrong(today, MOST_DAYS));
        }
        List<Finding> findings = new PublicText()
                .and("#/title", asked.title())
                .and("#/place", asked.place())
                .findings();
        if (!findings.isEmpty()) {
            throw new Refused(new TextNotPublishable(findings));
        }
    }

    private Treat told(Treat treat) {
        treats.persistAndFlush(treat);
        Offer offer = treat.offer();
        log.append(new TreatStateChanged(
                treat.id(),
                treat.version(),
                new TreatFacts(
                        treat.state().name(),
                        treat.area().value(),
                        treat.organisationId(),
                        offer.group().name(),
                        offer.portions(),
                        offer.period().name(),
                        offer.fromOn(),
                        offer.toOn(),
                        treat.changedAt())));
        return treat;
    }
}
