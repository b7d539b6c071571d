package org.lovebank.task.agreement.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.task.agreement.Ending;
import org.lovebank.task.agreement.signature.Signature;
import org.lovebank.task.agreement.text.AgreementText;

/** A new agreement for an area. */
@Schema(name = "AgreementRequest")
record AgreementRequest(
        @NotNull @Size(max = AreaPath.LONGEST) @Pattern(regexp = AreaPath.WRITTEN) String areaPath,

        @Valid @NotNull AgreementText text) {

    /** Which words are signed, and by whose hand; a signature under other words counts for nothing. */
    @Schema(name = "AgreementSignatureRequest")
    record SignatureRequest(@Min(1) @Max(10_000) int revision, Signature.@Nullable Method method) {

        boolean onPaper() {
            return method == Signature.Method.PAPER;
        }
    }

    /** Why it rests. */
    @Schema(name = "AgreementSuspensionRequest")
    record SuspensionRequest(@NotBlank @Size(max = 300) String reason) {}

    /** How it ends, and why. */
    @Schema(name = "AgreementEndingRequest")
    record EndingRequest(
            @NotNull @Schema(description = "COMPLETED or TERMINATED. 完成或终止。")
            Ending ending,

            @NotBlank @Size(max = 300) String reason) {}
}
