package org.lovebank.task.evidence;

import java.util.Set;
import org.lovebank.task.policy.PolicyContent.EvidenceGrades;

/** How well served time is proved: A best; C wants a person's look, D is for the station head. */
public enum EvidenceGrade {
    A,
    B,
    C,
    D;

    /** The independent things that speak for served time. */
    public enum Signal {
        /** It was arranged beforehand, by a wish, an order or an agreement. */
        PLANNED,
        /** Check-in and check-out were made at the moment, within the window, and not from far away. */
        TIMED_LIVE,
        /** Somebody else signed, and not only on the sheet from which the times come. */
        WITNESSED,
        /** The recipient's one-time code was spoken: the volunteer stood before them. */
        SPOKEN_CODE
    }

    /** Good enough to count when nobody objects. */
    public boolean good() {
        return this == A || this == B;
    }

    /** The grade that so many signals earn. */
    public static EvidenceGrade of(Set<Signal> signals, EvidenceGrades rule) {
        int count = signals.size();
        if (count >= rule.signalsForA()) {
            return A;
        }
        if (count >= rule.signalsForB()) {
            return B;
        }
        return count >= rule.signalsForC() ? C : D;
    }
}
