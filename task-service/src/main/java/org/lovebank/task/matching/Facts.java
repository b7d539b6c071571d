package org.lovebank.task.matching;

import java.util.OptionalInt;
import org.lovebank.task.history.History;
import org.lovebank.task.volunteer.VolunteerRow;
import org.lovebank.task.window.WeeklyHours;

/**
 * All that is known of one volunteer while one demand is looked at; {@code steps} is how far apart in the area tree, {@code
 * metres} from the middle of one place to the middle of the other, {@code unwanted} that the recipient does not want to see them again.
 */
public record Facts(
        VolunteerRow volunteer, int skillLevel, int steps, OptionalInt metres, History history, boolean unwanted) {

    /** Where nobody told the middle of both places. */
    Facts(VolunteerRow volunteer, int skillLevel, int steps, History history, boolean unwanted) {
        this(volunteer, skillLevel, steps, OptionalInt.empty(), history, unwanted);
    }

    WeeklyHours freeHours() {
        WeeklyHours declared = volunteer.freeHours();
        return declared == null ? WeeklyHours.any() : declared;
    }
}
