package org.lovebank.task.photo;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a picture is kept, and by which hash it is known again. */
@Schema(name = "OrderPhoto")
record PhotoView(Moment moment, String reference, String sha256, UUID addedBy, Instant addedAt) {

    /** Before the work or after it. */
    enum Moment {
        BEFORE,
        AFTER
    }
}
