package org.lovebank.task.treat.portion;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pass as it is handed out; its code is said this once. */
@Schema(name = "TreatPass")
record PassView(UUID id, UUID treatId, String code) {

    @Override
    public String toString() {
        return "PassView[" + id + "]";
    }
}
