package org.lovebank.task.complaint;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What was said in a case, each part sealed under its own name. */
@Embeddable
public class Words {

    /** The parts of a case that hold words. */
    public enum Part {
        COMPLAINT,
        ANSWER,
        DECISION,
        APPEAL,
        APPEAL_DECISION
    }

    private byte @Nullable [] complaintWords;
    private byte @Nullable [] answerWords;
    private byte @Nullable [] decisionWords;
    private byte @Nullable [] appealWords;
    private byte @Nullable [] appealDecisionWords;

    void keep(Part part, byte @Nullable [] sealed) {
        switch (part) {
            case COMPLAINT -> complaintWords = sealed;
            case ANSWER -> answerWords = sealed;
            case DECISION -> decisionWords = sealed;
            case APPEAL -> appealWords = sealed;
            case APPEAL_DECISION -> appealDecisionWords = sealed;
        }
    }

    /** The sealed words of a part, if it was said. */
    public byte @Nullable [] of(Part part) {
        return switch (part) {
            case COMPLAINT -> complaintWords;
            case ANSWER -> answerWords;
            case DECISION -> decisionWords;
            case APPEAL -> appealWords;
            case APPEAL_DECISION -> appealDecisionWords;
        };
    }
}
