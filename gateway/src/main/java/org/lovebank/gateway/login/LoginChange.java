package org.lovebank.gateway.login;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.gateway.grant.Rights;

/** What is to be different about a login; what is absent stays. */
@Schema(name = "LoginChange")
record LoginChange(
        @Nullable @Size(min = 8, max = 128) @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        @Schema(writeOnly = true)
        String password,

        @Nullable @Size(min = 1, max = 20) Set<@NotBlank @Size(max = 40) String> roles,

        @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = NewLogin.AREA) String> areas,
        @Nullable @Size(max = 50) List<@NotNull UUID> orgs,

        @Nullable @Size(max = 20) @Schema(description = "Stations at which the station roles hold. 站点角色生效的站点。")
        List<@NotNull UUID> stations,

        @Nullable LoginStatus status) {

    boolean touchesRights() {
        return roles != null || areas != null || orgs != null || stations != null;
    }

    Rights appliedTo(Rights before) {
        return new Rights(
                roles == null ? before.roles() : roles,
                areas == null ? before.areas() : areas,
                orgs == null ? before.orgs() : orgs,
                stations == null ? before.stations() : stations);
    }

    @Override
    public String toString() {
        return "LoginChange[roles=" + roles + ", areas=" + areas + ", status=" + status + "]";
    }
}
