package org.lovebank.task.attendance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.evidence.WitnessMethod;

/** A signature; the name is masked on arrival and never kept in full. */
@Schema(name = "WitnessRequest")
public record WitnessRequest(
        @NotNull WitnessMethod method,

        @Schema(description = "With PAPER: whose signature stands on the sheet. 纸质见证时必填。") @Nullable UUID witnessId,

        @Size(max = 40) @Schema(description = "Masked on arrival, first character kept. 收到即脱敏，仅保留首字。") @Nullable String witnessName,

        @Schema(description = "With SPOKEN_CODE: what the recipient spoke. 口述验证码见证时必填。")
        @Pattern(regexp = "\\d{4}") @Nullable String code) {}
