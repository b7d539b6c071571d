package org.lovebank.eventlog.consumer;

import org.lovebank.problem.Refusal;

/** How the inbox says no to operators. */
sealed interface InboxRefusal extends Refusal {

    /** An epoch is accepted once, and never beyond what was applied here. */
    record NotANewerEpoch(int epoch, long last) implements InboxRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }
}
