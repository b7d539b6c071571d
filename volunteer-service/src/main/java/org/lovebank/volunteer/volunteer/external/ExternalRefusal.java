package org.lovebank.volunteer.volunteer.external;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why a number of another register is refused. */
sealed interface ExternalRefusal extends Refusal {

    record NoSuchExternalIdentity(UUID externalIdentityId) implements ExternalRefusal {}

    /** Somebody here has this number of this register. */
    record ExternalNumberTaken(String register) implements ExternalRefusal {}

    /** The volunteer has a number of this register already. */
    record AlreadyInRegister(String register) implements ExternalRefusal {}

    /** 4 to 40 letters, digits and dashes. */
    record ExternalNumberNotValid() implements ExternalRefusal {}

    record ExternalIdentityEnded(UUID externalIdentityId, String state, List<String> allowed)
            implements ExternalRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchExternalIdentity _ -> Kind.MISSING;
            case ExternalNumberTaken _, AlreadyInRegister _, ExternalIdentityEnded _ -> Kind.CONFLICT;
            case ExternalNumberNotValid _ -> Kind.INVALID;
        };
    }
}
