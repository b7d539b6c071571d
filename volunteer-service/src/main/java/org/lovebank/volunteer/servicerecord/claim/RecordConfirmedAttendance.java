package org.lovebank.volunteer.servicerecord.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.lovebank.events.ActivityEvent.ConfirmedAttendance;
import org.lovebank.volunteer.servicerecord.deed.Source;

/** Makes a service record of one volunteer's confirmed hours at a group activity (集中服务活动). */
@ApplicationScoped
public class RecordConfirmedAttendance {

    /** Nobody pays for what a group does. */
    private static final String NOT_FUNDED = "NONE";

    private final WriteClaim writeClaim;

    RecordConfirmedAttendance(WriteClaim writeClaim) {
        this.writeClaim = writeClaim;
    }

    public void from(UUID attendanceId, ConfirmedAttendance claim) {
        writeClaim.of(
                Source.ACTIVITY,
                attendanceId,
                new WriteClaim.Told(
                        claim.volunteerId(),
                        null,
                        NOT_FUNDED,
                        claim.confirmedBy(),
                        claim.areaPath(),
                        WriteClaim.deed(
                                claim.categoryCode(),
                                claim.projectName(),
                                claim.servedFrom(),
                                claim.servedTo(),
                                claim.breakMinutes(),
                                claim.minutes(),
                                claim.place(),
                                claim.content()),
                        claim.beneficiaryIds(),
                        WriteClaim.witness(claim.witnessId(), claim.witnessMaskedName(), claim.witnessMethod()),
                        claim.evidenceGrade()));
    }
}
