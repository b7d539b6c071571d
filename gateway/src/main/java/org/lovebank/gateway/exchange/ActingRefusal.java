package org.lovebank.gateway.exchange;

import org.lovebank.problem.Refusal;

/** Why a program does not act for a person. */
sealed interface ActingRefusal extends Refusal {

    /** No such program, or none that may act for people. */
    record ClientDoesNotAct(String clientId) implements ActingRefusal {}

    /** Only a person agrees for himself, signed in himself. */
    record OnlyYourselfAgrees() implements ActingRefusal {}

    /** The person has not agreed, or not any more. */
    record NotAgreed(String clientId) implements ActingRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case ClientDoesNotAct _, NotAgreed _ -> Kind.MISSING;
            case OnlyYourselfAgrees _ -> Kind.FORBIDDEN;
        };
    }
}
