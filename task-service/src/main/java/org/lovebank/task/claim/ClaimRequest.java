package org.lovebank.task.claim;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A claim: which need, when, and for staff whose yes they write down; an empty one takes the first open need. */
@Schema(name = "ClaimRequest")
record ClaimRequest(
        @Nullable UUID needId,

        @Schema(description = "Default: as early as the window allows. 默认为窗口内最早时间。") @Nullable Instant startsAt,

        @Schema(description = "Only for staff: whose yes it is. 仅限工作人员代录。") @Nullable UUID volunteerId,

        @Nullable Channel channel) {

    static final ClaimRequest FIRST_NEED = new ClaimRequest(null, null, null, null);

    Channel channelOrApp() {
        return channel == null ? Channel.APP : channel;
    }
}
