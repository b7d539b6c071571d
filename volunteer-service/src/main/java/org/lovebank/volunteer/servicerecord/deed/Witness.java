package org.lovebank.volunteer.servicerecord.deed;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who saw the service (见证人): the id, the masked name, and, once vouched, how. */
@Embeddable
public record Witness(
        @Column(name = "witness_id") UUID personId,
        @Column(name = "witness_name") String maskedName,

        @Enumerated(EnumType.STRING) @Column(name = "witness_method") @Nullable WitnessMethod method) {

    public Witness vouching(WitnessMethod by) {
        return new Witness(personId, maskedName, by);
    }
}
