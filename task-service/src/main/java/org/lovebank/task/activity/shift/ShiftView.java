package org.lovebank.task.activity.shift;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A shift with how full it is: numbers, never names. */
@Schema(name = "Shift")
record ShiftView(
        UUID id,
        UUID activityId,
        String role,
        Instant startsAt,
        Instant endsAt,
        int seats,
        int taken,
        int waitlistMax,
        int waiting,
        boolean byHand) {

    static ShiftView of(Shift shift, ShiftRepository.Taken taken) {
        return new ShiftView(
                shift.id(),
                shift.activityId(),
                shift.role(),
                shift.window().from(),
                shift.window().to(),
                shift.seats(),
                taken.places(),
                shift.waitlistMax(),
                taken.waiting(),
                shift.byHand());
    }
}
