package org.lovebank.task.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** Who saw the service 见证人: an id, a masked name, and who wrote the signature down. */
@Embeddable
public class Witness {

    @Column(name = "witness_id")
    private UUID personId;

    @Column(name = "witness_name")
    private String maskedName;

    @Enumerated(EnumType.STRING)
    @Column(name = "witness_method")
    private WitnessMethod method;

    @Column(name = "witness_recorded_by")
    private UUID recordedBy;

    @Column(name = "witnessed_at")
    private Instant signedAt;

    @SuppressWarnings("NullAway.Init")
    protected Witness() {}

    public Witness(UUID personId, MaskedName name, WitnessMethod method, UUID recordedBy, Instant signedAt) {
        this.personId = personId;
        this.maskedName = name.value();
        this.method = method;
        this.recordedBy = recordedBy;
        this.signedAt = signedAt;
    }

    public UUID personId() {
        return personId;
    }

    public String maskedName() {
        return maskedName;
    }

    public WitnessMethod method() {
        return method;
    }

    public UUID recordedBy() {
        return recordedBy;
    }

    public Instant signedAt() {
        return signedAt;
    }
}
