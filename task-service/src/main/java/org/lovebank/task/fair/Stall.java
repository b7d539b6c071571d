package org.lovebank.task.fair;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stall 摊位: what a partner offers there, in which room, from when until when. */
@Schema(name = "Stall")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Stall(
        UUID id,
        UUID activityId,
        String title,
        Offered service,
        @Nullable UUID organisationId,
        @Nullable UUID teamId,
        int visitorsMax,
        UUID bookingId,
        UUID roomId,
        String roomName,
        Instant from,
        Instant to) {

    /** What stalls offer. */
    enum Offered {
        /** 健康保健讲座. */
        HEALTH_LECTURE,
        /** 康复辅助. */
        REHABILITATION,
        /** 义诊. */
        FREE_CLINIC,
        /** 法律咨询. */
        LEGAL_ADVICE,
        REPAIR,
        HAIRCUT,
        CULTURE,
        OTHER
    }
}
