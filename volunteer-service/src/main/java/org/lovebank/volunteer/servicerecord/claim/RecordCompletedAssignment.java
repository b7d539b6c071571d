package org.lovebank.volunteer.servicerecord.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.lovebank.events.TaskEvent.CompletedAssignment;
import org.lovebank.volunteer.servicerecord.deed.Source;

/** Makes a service record of an assignment that both sides say is completed. */
@ApplicationScoped
public class RecordCompletedAssignment {

    private final WriteClaim writeClaim;

    RecordCompletedAssignment(WriteClaim writeClaim) {
        this.writeClaim = writeClaim;
    }

    public void from(UUID assignmentId, CompletedAssignment claim) {
        writeClaim.of(
                Source.ASSIGNMENT,
                assignmentId,
                new WriteClaim.Told(
                        claim.volunteerId(),
                        claim.orderId(),
                        claim.fundingSource(),
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
                        List.of(claim.beneficiaryId()),
                        WriteClaim.witness(claim.witnessId(), claim.witnessMaskedName(), claim.witnessMethod()),
                        claim.evidenceGrade()));
    }
}
