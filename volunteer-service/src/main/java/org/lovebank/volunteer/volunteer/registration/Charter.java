package org.lovebank.volunteer.volunteer.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** That a volunteer accepted the association's charter (承认志愿者协会章程): which version, how, noted by whom, when. */
@Embeddable
public record Charter(
        @Column(name = "charter_version") String documentVersion,

        @Enumerated(EnumType.STRING) @Column(name = "charter_channel")
        Channel channel,

        @Column(name = "charter_noted_by") UUID notedBy,
        @Column(name = "charter_accepted_at") Instant acceptedAt) {}
