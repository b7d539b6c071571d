package org.lovebank.task.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.CareEvent.AgreementState;
import org.lovebank.events.CareEvent.AgreementStateChanged;
import org.lovebank.task.agreement.text.AgreementText;

/** Keeps an agreement and tells where it stands: no words, no people, only how many. */
@ApplicationScoped
public class TellAgreement {

    private final AgreementRepository agreements;
    private final EventLog log;

    TellAgreement(AgreementRepository agreements, EventLog log) {
        this.agreements = agreements;
        this.log = log;
    }

    /** In the transaction of the change; {@code text} are the words in force. */
    public void changed(Agreement agreement, AgreementText text) {
        agreements.keep(agreement);
        AgreementFacts facts = agreement.facts();
        AgreementState state = new AgreementState(
                facts.agreementNo(),
                facts.mode().name(),
                facts.state().name(),
                facts.area().value(),
                facts.revision(),
                text.volunteersOrNone().size(),
                facts.fromOn(),
                facts.toOn(),
                facts.ending() == null ? null : facts.ending().name(),
                facts.changedAt());
        log.append(new AgreementStateChanged(facts.id(), facts.version(), state));
    }
}
