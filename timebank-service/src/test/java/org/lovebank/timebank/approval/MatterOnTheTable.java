package org.lovebank.timebank.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A matter that only notes what became of it. */
@ApplicationScoped
class MatterOnTheTable implements Matter {

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    Queue<String> heard() {
        return heard;
    }

    @Override
    public ApprovalKind kind() {
        return ApprovalKind.FUNDING;
    }

    @Override
    public void approved(UUID subject) {
        heard.add("approved " + subject);
    }

    @Override
    public void refused(UUID subject, String reasonCode) {
        heard.add("refused " + subject + ' ' + reasonCode);
    }

    @Override
    public void carryOut(UUID subject) {
        heard.add("carried out " + subject);
    }
}
