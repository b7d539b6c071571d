package org.lovebank.task.disclosure;

import org.lovebank.problem.Refusal;

/** Why the book of disclosures stays shut. */
sealed interface DisclosureRefusal extends Refusal {

    /** A place's looks are for whoever answers for personal data there. */
    record DisclosuresNotYours(String areaPath) implements DisclosureRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case DisclosuresNotYours _ -> Kind.FORBIDDEN;
        };
    }
}
