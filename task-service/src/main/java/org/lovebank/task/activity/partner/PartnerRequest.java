package org.lovebank.task.activity.partner;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A partner as it is named: a hospital, a gas company, another team. */
@Schema(name = "PartnerRequest")
record PartnerRequest(
        @Nullable UUID organisationId,
        @NotBlank @Size(max = 60) String name,
        @NotBlank @Size(max = 120) String part) {

    /** For whom it is. */
    @Schema(name = "RecipientsRequest")
    record Recipients(@NotEmpty @Size(max = 200) List<@NotNull UUID> beneficiaryIds) {}

    /** For how many it is. */
    @Schema(name = "Recipients")
    record CountView(long count) {}

    /** A partner as everybody sees it. */
    @Schema(name = "Partner")
    record PartnerView(UUID id, @Nullable UUID organisationId, String name, String part) {}
}
