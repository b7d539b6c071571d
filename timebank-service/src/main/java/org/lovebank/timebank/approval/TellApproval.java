package org.lovebank.timebank.approval;

import jakarta.enterprise.context.ApplicationScoped;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.GivingEvent.ApprovalStateChanged;

/** Tells how far an approval has come, without the persons who signed. */
@ApplicationScoped
class TellApproval {

    private final EventLog events;

    TellApproval(EventLog events) {
        this.events = events;
    }

    void of(Approval approval) {
        ApprovalView view = approval.view();
        events.append(new ApprovalStateChanged(
                view.id(),
                view.version() + 1,
                view.kind().name(),
                view.subjectId(),
                view.areaPath(),
                view.state().name(),
                view.signatures(),
                view.changedAt()));
    }
}
