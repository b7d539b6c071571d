package org.lovebank.volunteer.ability;

import java.util.List;
import java.util.UUID;
import org.lovebank.events.category.CategoryScheme.Kind;
import org.lovebank.problem.Refusal;

/** Why something about a qualification or a vetting is refused. */
public sealed interface AbilityRefusal extends Refusal {

    record NoSuchQualification(UUID qualificationId) implements AbilityRefusal {}

    /** The volunteer holds one of this kind, open or verified. */
    record QualificationHeld(String qualificationKind) implements AbilityRefusal {}

    /** The present state does not allow this. */
    record QualificationStateForbids(String state, String wanted, List<String> allowed) implements AbilityRefusal {}

    /** Who brings a certificate does not verify it. */
    record NotYourOwnCertificate() implements AbilityRefusal {}

    /** It must end after today, and a vetting not later than the rule says. */
    record EndNotPossible(String earliest, String latest) implements AbilityRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchQualification _ -> Kind.MISSING;
            case QualificationHeld _, QualificationStateForbids _ -> Kind.CONFLICT;
            case NotYourOwnCertificate _ -> Kind.FORBIDDEN;
            case EndNotPossible _ -> Kind.INVALID;
        };
    }
}
