package org.lovebank.task.intake.matter;

import java.util.List;
import org.lovebank.problem.Refusal;
import org.lovebank.task.screening.Finding;

/** Why a matter cannot be written down as it is brought. */
public sealed interface MatterRefusal extends Refusal {

    /** This way in is for others, or not for that place. */
    record ChannelNotYours(IntakeChannel channel, String areaPath) implements MatterRefusal {}

    /** A snap report without a picture. */
    record PhotoMissing() implements MatterRefusal {}

    /** No service has this code. */
    record MatterCategoryUnknown(String categoryCode) implements MatterRefusal {}

    /** The summary names what only the sealed words may hold. */
    record SummaryNotPublishable(List<Finding> findings) implements MatterRefusal {}

    /** The registry knows no such place. */
    record MatterPlaceUnknown(String areaPath) implements MatterRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case ChannelNotYours _ -> Kind.FORBIDDEN;
            case PhotoMissing _, MatterCategoryUnknown _, SummaryNotPublishable _, MatterPlaceUnknown _ -> Kind.INVALID;
        };
    }
}
