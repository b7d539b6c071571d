package org.lovebank.task.agreement.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.agreement.Agreement;
import org.lovebank.task.agreement.AgreementRefusal.AgreementNotYours;
import org.lovebank.task.agreement.AgreementRefusal.NobodyServes;
import org.lovebank.task.agreement.AgreementState;
import org.lovebank.task.agreement.AgreementUnsettled.Cause;
import org.lovebank.task.agreement.Ending;
import org.lovebank.task.agreement.FindAgreement;
import org.lovebank.task.agreement.TellAgreement;

/** An agreement begins, rests, goes on, ends; when it rests or ends, what was planned ahead holds no longer. */
@ApplicationScoped
class MoveAgreement {

    private final FindAgreement findAgreement;
    private final TellAgreement tellAgreement;
    private final Clock clock;

    MoveAgreement(FindAgreement findAgreement, TellAgreement tellAgreement, Clock clock) {
        this.findAgreement = findAgreement;
        this.tellAgreement = tellAgreement;
        this.clock = clock;
    }

    @Transactional
    Agreement activate(Caller caller, UUID id) {
        return moved(findAgreement.forStaff(caller, id), Agreement::activate);
    }

    @Transactional
    Agreement suspend(Caller caller, UUID id, String reason) {
        Agreement agreement = findAgreement.forStaff(caller, id);
        agreement.suspend(reason, clock.instant());
        tellAgreement.unsettled(agreement, findAgreement.wording(agreement), Cause.SUSPENDED, caller.id());
        return agreement;
    }

    @Transactional
    Agreement resume(Caller caller, UUID id) {
        Agreement agreement = findAgreement.forStaff(caller, id);
        if (agreement.state() == AgreementState.SUSPENDED
                && findAgreement.serving(agreement).isEmpty()) {
            throw new Refused(new NobodyServes(id));
        }
        return moved(agreement, Agreement::resume);
    }

    /** Staff say that it is done; a party or staff end it before. Only the calendar lets it expire. */
    @Transactional
    Agreement end(Caller caller, UUID id, Ending how, String reason) {
        Agreement agreement =
                how == Ending.TERMINATED ? findAgreement.forChange(caller, id) : findAgreement.forStaff(caller, id);
        if (how == Ending.EXPIRED) {
            throw new Refused(new AgreementNotYours(agreement.area().value()));
        }
        agreement.end(how, reason, clock.instant());
        tellAgreement.unsettled(agreement, findAgreement.wording(agreement), Cause.ENDED, caller.id());
        return agreement;
    }

    private Agreement moved(Agreement agreement, BiConsumer<Agreement, Instant> step) {
        step.accept(agreement, clock.instant());
        tellAgreement.changed(agreement, findAgreement.wording(agreement));
        return agreement;
    }
}
