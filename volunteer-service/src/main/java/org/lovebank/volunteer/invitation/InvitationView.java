package org.lovebank.volunteer.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invitation as callers see one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvitationView(
        UUID id,
        UUID personId,
        String areaPath,
        String occasion,
        String state,
        List<String> allowed,
        UUID invitedBy,
        Instant invitedAt,
        Instant expiresAt,
        @Nullable Instant answeredAt,
        @Nullable String answeredChannel,
        @Nullable UUID answerNotedBy,
        int policyVersion,
        long version) {}
