package org.lovebank.task.matching;

import org.lovebank.task.history.History;
import org.lovebank.task.volunteer.VolunteerRow;
import org.lovebank.task.window.WeeklyHours;

/**
 * All that is known of one volunteer while one demand is looked at; {@code steps} is how far apart in the area tree, {@code
 * unwanted} that the recipient does not want to see them again.
 */
public record Facts(VolunteerRow volunteer, int skillLevel, int steps, History history, boolean unwanted) {

    WeeklyHours freeHours() {
        WeeklyHours declared = volunteer.freeHours();
        return declared == null ? WeeklyHours.any() : declared;
    }
}
