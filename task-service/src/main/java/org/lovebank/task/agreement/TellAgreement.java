package org.lovebank.task.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.CareEvent.AgreementState;
import org.lovebank.events.CareEvent.AgreementStateChanged;
import org.lovebank.task.agreement.AgreementUnsettled.Cause;
import org.lovebank.task.agreement.text.AgreementText;

/** Keeps an agreement and tells where it stands: no words, no people, only how many. */
@ApplicationScoped
public class TellAgreement {

    private final AgreementRepository agreements;
    private final WordingRepository wordings;
    private final Event<AgreementUnsettled> unsettled;
    private final EventLog log;

    TellAgreement(
            AgreementRepository agreements,
            WordingRepository wordings,
            Event<AgreementUnsettled> unsettled,
            EventLog log) {
        this.agreements = agreements;
        this.wordings = wordings;
        this.unsettled = unsettled;
        this.log = log;
    }

    /** The same as changed, when what was planned for days to come holds no longer. */
    public void unsettled(Agreement agreement, AgreementText text, Cause cause, @Nullable UUID by) {
        changed(agreement, text);
        unsettled.fire(new AgreementUnsettled(agreement.id(), cause, by, null));
    }

    /** Somebody left, and others still serve: only their days hold no longer. */
    public void left(Agreement agreement, AgreementText text, UUID leaver, UUID by) {
        changed(agreement, text);
        unsettled.fire(new AgreementUnsettled(agreement.id(), Cause.VOLUNTEER_LEFT, by, leaver));
    }

    /** In the transaction of the change; {@code text} are the words in force. */
    public void changed(Agreement agreement, AgreementText text) {
        agreements.keep(agreement);
        AgreementFacts facts = agreement.facts();
        Set<UUID> left = wordings.left(facts.id(), facts.revision());
        long volunteers = text.volunteersOrNone().stream()
                .filter(volunteer -> !left.contains(volunteer))
                .count();
        AgreementState state = new AgreementState(
                facts.agreementNo(),
                facts.mode().name(),
                facts.state().name(),
                facts.area().value(),
                facts.revision(),
                Math.toIntExact(volunteers),
                facts.fromOn(),
                facts.toOn(),
                facts.ending() == null ? null : facts.ending().name(),
                facts.changedAt());
        log.append(new AgreementStateChanged(facts.id(), facts.version(), state));
    }
}
