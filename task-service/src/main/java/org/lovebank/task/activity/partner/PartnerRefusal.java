package org.lovebank.task.activity.partner;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why a partner or a recipient is not added. */
public sealed interface PartnerRefusal extends Refusal {

    /** Each partner once. */
    record PartnerNamedAlready(UUID activityId, String name) implements PartnerRefusal {}

    /** An activity has only so many of each. */
    record TooManyForActivity(int most) implements PartnerRefusal {}

    @Override
    default Kind kind() {
        return Kind.CONFLICT;
    }
}
