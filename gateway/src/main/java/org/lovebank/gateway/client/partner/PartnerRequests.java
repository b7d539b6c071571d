package org.lovebank.gateway.client.partner;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked for about partners and their clients. */
final class PartnerRequests {

    private static final String AREA = "[a-z0-9][a-z0-9-]{0,39}(\\.[a-z0-9][a-z0-9-]{0,39}){0,7}";

    private PartnerRequests() {}

    /** An organisation that becomes a partner. */
    @Schema(name = "NewPartner")
    record New(@NotNull UUID organisationId, @NotNull @Valid Grant grant) {}

    /** How far a partner's clients may reach; quotas are each client's. */
    @Schema(name = "PartnerGrant")
    record Grant(
            @NotNull @Size(max = 20) @Schema(examples = "[\"events:read\"]")
            List<@NotBlank @Size(max = 60) String> scopes,

            @NotEmpty @Size(max = 50) List<@NotNull @Pattern(regexp = AREA) String> areas,
            @Min(1) @Max(50) int mostClients,

            @Nullable @Positive @Schema(description = "Requests a day of each client. 每个接入方每日请求额度。")
            Long dailyQuota,

            @Nullable @Positive @Schema(description = "Requests a month of each client. 每个接入方每月请求额度。")
            Long monthlyQuota) {}

    /** Another grant, in the place of the one of before; or an end. */
    @Schema(name = "PartnerChange")
    record Change(@Nullable @Valid Grant grant, @Nullable PartnerStatus status) {}

    /** A client that a partner wants. */
    @Schema(name = "ProposedClient")
    record Proposed(
            @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9-]{2,63}") @Schema(examples = "volunteer-union-app")
            String clientId,

            @NotBlank @Size(max = 200) String name,

            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 60) String> scopes,

            @Nullable @Size(min = 1, max = 50) @Schema(
                    description =
                            "Absent: all that the partner was granted; under trial, the area for trials. 省略则取全部授权辖区；试用接入方取试用区域。")
            List<@NotNull @Pattern(regexp = AREA) String> areas,

            @Nullable @Schema(description = "Under trial: works at once, in the area for trials only. 试用接入方，立即可用，仅限试用区域。")
            Boolean sandbox) {

        boolean underTrial() {
            return Boolean.TRUE.equals(sandbox);
        }
    }

    /** What an administrator says to a proposed client. */
    @Schema(name = "ClientDecision")
    record Decision(@NotNull Boolean approved) {}
}
