package org.lovebank.gateway.login;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.gateway.grant.Rights;

/** A login to be made. The password is read and never written, not even into the key of a repeated request. */
@Schema(name = "NewLogin")
record NewLogin(
        @NotBlank @Pattern(regexp = "[A-Za-z0-9._@+-]{3,64}") @Schema(examples = "ren.guiying", description = "3 to 64 letters, digits or . _ @ + -; case does not matter.")
        String username,

        @NotNull @Size(min = 8, max = 128) @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        @Schema(writeOnly = true)
        String password,

        @NotNull UUID personId,

        @NotEmpty @Size(max = 20) @Schema(examples = "[\"VOLUNTEER\"]")
        Set<@NotBlank @Size(max = 40) String> roles,

        @Nullable @Size(max = 50) @Schema(examples = "[\"cn.xigu.fulilu\"]")
        List<@NotNull @Pattern(regexp = AREA) String> areas,

        @Nullable @Size(max = 50) List<@NotNull UUID> orgs,

        @Nullable @Size(max = 20) @Schema(description = "Stations at which the station roles hold. 站点角色生效的站点。")
        List<@NotNull UUID> stations) {

    static final String AREA = AreaPath.WRITTEN;

    Rights rights() {
        return new Rights(
                roles,
                areas == null ? List.of() : areas,
                orgs == null ? List.of() : orgs,
                stations == null ? List.of() : stations);
    }

    @Override
    public String toString() {
        return "NewLogin[personId=" + personId + "]";
    }
}
