package org.lovebank.timebank.deposit.direct;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One service as its passbook line will show it. {@code recordId} is the service record's: the registry's own word about the
 * same record meets this deposit and adds nothing. The witness comes masked.
 */
public record DirectDepositRequest(
        @Schema(examples = "0198f3a0-5c2e-7bb0-9c55-7a6d1f0c2b11") @NotNull UUID recordId,

        @NotNull UUID accountId,
        @Min(1) @Max(1_440) int minutes,
        @NotNull Instant servedFrom,

        @Schema(examples = "REPAIR") @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String categoryCode,

        @Schema(examples = "22街区3号楼") @NotBlank @Size(max = 100) @Pattern(regexp = PRINTABLE) String place,

        @Schema(examples = "修理水龙头") @NotBlank @Size(max = 200) @Pattern(regexp = PRINTABLE) String content,

        @Schema(examples = "李**") @NotNull @Pattern(regexp = "[^*\\s]{1,4}\\*{1,8}") String witness) {

    private static final String PRINTABLE = "\\P{Cntrl}*";
}
