package org.lovebank.task.complaint.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case as it is brought. */
@Schema(name = "ComplaintRequest")
public record ComplaintRequest(
        @NotNull ComplaintKind kind,
        @NotNull About about,
        @NotNull UUID aboutId,
        @NotNull ComplaintReason reason,

        @NotBlank @Size(max = 2000) @Schema(description = "Sealed; read by both sides and whoever decides. 加密保存，仅双方与处理人可见。")
        String words,

        @Schema(description = "Only for staff who write down what somebody said: whose case it is. 仅限工作人员代录。") @Nullable ComplaintSide side) {}
