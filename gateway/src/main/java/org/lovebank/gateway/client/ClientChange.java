package org.lovebank.gateway.client;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be different about a client; what is absent stays. */
@Schema(name = "ClientChange")
record ClientChange(
        @Nullable @Size(min = 1, max = 200) String name,

        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 60) String> scopes,

        @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = NewClient.AREA) String> areas,
        @Nullable @Size(max = 50) List<@NotNull UUID> orgs,
        @Nullable ClientStatus status,

        @Nullable @Positive @Schema(description = "Requests a day. 每日请求额度。")
        Long dailyQuota,

        @Nullable @Positive @Schema(description = "Requests a month. 每月请求额度。")
        Long monthlyQuota) {

    boolean touchesRights() {
        return scopes != null || areas != null || orgs != null;
    }
}
