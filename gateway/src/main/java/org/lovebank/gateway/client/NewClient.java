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
import org.lovebank.access.AreaPath;

/** A client to be registered. */
@Schema(name = "NewClient")
record NewClient(
        @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9-]{2,63}") @Schema(examples = "xigu-mobile-app")
        String clientId,

        @NotBlank @Size(max = 200) String name,

        @NotNull @Size(max = 20) @Schema(examples = "[\"volunteers:register\"]")
        List<@NotBlank @Size(max = 60) String> scopes,

        @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = AREA) String> areas,
        @Nullable @Size(max = 50) List<@NotNull UUID> orgs,

        @Nullable @Positive @Schema(description = "Requests a day. 每日请求额度。")
        Long dailyQuota,

        @Nullable @Positive @Schema(description = "Requests a month. 每月请求额度。")
        Long monthlyQuota,

        @Nullable @Schema(description = "Under trial: areas named sandbox only. 试用接入方，仅限 sandbox 区域。")
        Boolean sandbox) {

    static final String AREA = AreaPath.WRITTEN;

    List<String> areasOrNone() {
        return areas == null ? List.of() : areas;
    }

    List<UUID> orgsOrNone() {
        return orgs == null ? List.of() : orgs;
    }
}
