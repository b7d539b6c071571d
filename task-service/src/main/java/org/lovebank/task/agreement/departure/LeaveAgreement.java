package org.lovebank.task.agreement.departure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.agreement.Agreement;
import org.lovebank.task.agreement.AgreementRefusal.AgreementNotYours;
import org.lovebank.task.agreement.AgreementRefusal.LeavingNeedsChannel;
import org.lovebank.task.agreement.AgreementRefusal.LeftBefore;
import org.lovebank.task.agreement.AgreementRefusal.NotServingHere;
import org.lovebank.task.agreement.AgreementState;
import org.lovebank.task.agreement.AgreementUnsettled.Cause;
import org.lovebank.task.agreement.FindAgreement;
import org.lovebank.task.agreement.TellAgreement;
import org.lovebank.task.agreement.text.AgreementText;

/** A helper leaves, which needs nobody's leave: nobody is made to serve. When the last one does, the agreement rests. */
@ApplicationScoped
class LeaveAgreement {

    private final FindAgreement findAgreement;
    private final DepartureRepository departures;
    private final TellAgreement tellAgreement;
    private final Clock clock;

    LeaveAgreement(
            FindAgreement findAgreement, DepartureRepository departures, TellAgreement tellAgreement, Clock clock) {
        this.findAgreement = findAgreement;
        this.departures = departures;
        this.tellAgreement = tellAgreement;
        this.clock = clock;
    }

    @Transactional
    Departure by(Caller caller, UUID agreementId, DepartureRequest asked) {
        Instant now = clock.instant();
        Agreement agreement = findAgreement.forChange(caller, agreementId);
        UUID leaver = asked.volunteerId() == null ? caller.id() : asked.volunteerId();
        mustBeTheirs(caller, agreement, leaver, asked.channel());
        AgreementText text = findAgreement.wording(agreement);
        if (!text.everybodyWhoServes().contains(leaver)) {
            throw new Refused(new NotServingHere(agreementId, leaver));
        }
        if (agreement.state() != AgreementState.SUSPENDED) {
            agreement.mustAllow(AgreementState.SUSPENDED);
        }
        if (findAgreement.hasLeft(agreement, leaver)) {
            throw new Refused(new LeftBefore(agreementId, leaver));
        }
        Departure departure = new Departure(leaver, asked.channel(), caller.id(), now);
        departures.keep(agreementId, agreement.revision(), departure);
        told(caller, agreement, text, leaver, now);
        return departure;
    }

    private void told(Caller caller, Agreement agreement, AgreementText text, UUID leaver, Instant now) {
        agreement.touched(now);
        if (!findAgreement.serving(agreement).isEmpty()) {
            tellAgreement.left(agreement, text, leaver, caller.id());
            return;
        }
        if (agreement.state() == AgreementState.ACTIVE) {
            agreement.suspend(Cause.VOLUNTEER_LEFT.code(), now);
        }
        tellAgreement.unsettled(agreement, text, Cause.VOLUNTEER_LEFT, caller.id());
    }

    /** With one's own signature, or entered by staff, who say how it reached them. */
    private static void mustBeTheirs(Caller caller, Agreement agreement, UUID leaver, Departure.Channel channel) {
        if (!caller.is(leaver) && !FindAgreement.isStaff(caller, agreement.area())) {
            throw new Refused(new AgreementNotYours(agreement.area().value()));
        }
        if (caller.is(leaver) != (channel == Departure.Channel.SIGNED)) {
            throw new Refused(new LeavingNeedsChannel(agreement.id()));
        }
    }
}
