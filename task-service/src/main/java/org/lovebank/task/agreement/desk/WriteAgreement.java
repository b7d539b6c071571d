package org.lovebank.task.agreement.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.task.agreement.Agreement;
import org.lovebank.task.agreement.AgreementRefusal.UnknownAgreementArea;
import org.lovebank.task.agreement.AgreementRepository;
import org.lovebank.task.agreement.AgreementState;
import org.lovebank.task.agreement.FindAgreement;
import org.lovebank.task.agreement.TellAgreement;
import org.lovebank.task.agreement.WordingRepository;
import org.lovebank.task.agreement.text.AgreementText;
import org.lovebank.task.place.PlaceRepository;

/** Writes an agreement, lays it before its parties, and amends it: each wording is kept as it was. */
@ApplicationScoped
class WriteAgreement {

    private final AgreementRepository agreements;
    private final FindAgreement findAgreement;
    private final WordingRepository wordings;
    private final CheckWording checkWording;
    private final PlaceRepository places;
    private final TellAgreement tellAgreement;
    private final Clock clock;

    WriteAgreement(
            AgreementRepository agreements,
            FindAgreement findAgreement,
            WordingRepository wordings,
            CheckWording checkWording,
            PlaceRepository places,
            TellAgreement tellAgreement,
            Clock clock) {
        this.agreements = agreements;
        this.findAgreement = findAgreement;
        this.wordings = wordings;
        this.checkWording = checkWording;
        this.places = places;
        this.tellAgreement = tellAgreement;
        this.clock = clock;
    }

    @Transactional
    Agreement by(Caller caller, AreaPath area, AgreementText text) {
        Instant now = clock.instant();
        FindAgreement.mustBeStaff(caller, area);
        if (!places.knows(area)) {
            throw new Refused(new UnknownAgreementArea(area.value()));
        }
        checkWording.mustBeRight(text, area, now);
        Agreement agreement = new Agreement(agreements.nextNumber(now), area, text, caller.id(), now);
        agreements.keep(agreement);
        wordings.keep(agreement.id(), agreement.revision(), text, caller.id(), now);
        tellAgreement.changed(agreement, text);
        return agreement;
    }

    /** Other words before anybody is bound. */
    @Transactional
    Agreement reword(Caller caller, UUID id, @Nullable String ifMatch, AgreementText text) {
        Instant now = clock.instant();
        Agreement agreement = findAgreement.forStaff(caller, id);
        new Version(agreement.facts().version()).mustMatch(ifMatch);
        if (agreement.state() == AgreementState.NEGOTIATING) {
            checkWording.mustBeWhole(text, agreement.area(), now);
        } else {
            checkWording.mustBeRight(text, agreement.area(), now);
        }
        wordings.keep(id, agreement.reword(text, now), text, caller.id(), now);
        tellAgreement.changed(agreement, text);
        return agreement;
    }

    /** Lays the words before their parties. */
    @Transactional
    Agreement propose(Caller caller, UUID id) {
        Instant now = clock.instant();
        Agreement agreement = findAgreement.forStaff(caller, id);
        AgreementText text = findAgreement.wording(agreement);
        agreement.mustAllow(AgreementState.NEGOTIATING);
        checkWording.mustBeWhole(text, agreement.area(), now);
        agreement.propose(now);
        tellAgreement.changed(agreement, text);
        return agreement;
    }

    /** Other words for what binds: they hold when all have signed again. */
    @Transactional
    Agreement amend(Caller caller, UUID id, AgreementText text) {
        Instant now = clock.instant();
        Agreement agreement = findAgreement.forStaff(caller, id);
        int revision = agreement.amend(now);
        checkWording.mustBeWhole(text, agreement.area(), now);
        wordings.keep(id, revision, text, caller.id(), now);
        tellAgreement.changed(agreement, findAgreement.wording(agreement));
        return agreement;
    }
}
