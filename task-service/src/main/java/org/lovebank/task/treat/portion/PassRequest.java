package org.lovebank.task.treat.portion;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is to have a pass: a person of the house, or whoever shows this work card; only a print of it is kept. */
@Schema(name = "TreatPassRequest")
record PassRequest(
        @Nullable UUID personId,
        @Size(min = 3, max = 40) @Nullable String workCardNo,

        @Schema(description = "The former one is lost and holds no longer. 旧凭证遗失作废。") @Nullable Boolean replacing) {

    @Override
    public String toString() {
        return "PassRequest[*]";
    }
}
