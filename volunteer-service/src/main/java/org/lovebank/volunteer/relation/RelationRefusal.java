package org.lovebank.volunteer.relation;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why something about a relation is refused. */
public sealed interface RelationRefusal extends Refusal {

    record NoSuchRelation(UUID relationId) implements RelationRefusal {}

    /** The same two people stand in this relation already, or are about to. */
    record RelationExists(String relationKind) implements RelationRefusal {}

    record RelationWithOneself() implements RelationRefusal {}

    /** Whoever speaks for another is known to be of age. */
    record RelationNeedsGrownUp(String relationKind, int from) implements RelationRefusal {}

    /** One proxy acts for so many people at most. */
    record ProxyHasEnoughPeople(int people) implements RelationRefusal {}

    /** So many acts in others' names today are enough. */
    record ProxyActsSpent(int actsPerDay) implements RelationRefusal {}

    /** Only a bound proxy acts. */
    record ProxyNotBound(String state) implements RelationRefusal {}

    record RelationStateForbids(String state, String wanted, List<String> allowed) implements RelationRefusal {}

    /** Reviewing and confirming is for somebody else than those who are bound and who recorded it. */
    record RelationNeedsAnother(String step) implements RelationRefusal {}

    /** People speak for themselves on this channel. */
    record ConfirmationNotYours(String channel) implements RelationRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchRelation _ -> Kind.MISSING;
            case RelationExists _, RelationStateForbids _, ProxyHasEnoughPeople _, ProxyActsSpent _, ProxyNotBound _ ->
                Kind.CONFLICT;
            case RelationNeedsAnother _, ConfirmationNotYours _ -> Kind.FORBIDDEN;
            case RelationWithOneself _, RelationNeedsGrownUp _ -> Kind.INVALID;
        };
    }
}
