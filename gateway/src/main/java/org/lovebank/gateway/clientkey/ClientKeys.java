package org.lovebank.gateway.clientkey;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A client's public keys as a JWK set: two at a time, so that one can follow the other. */
@Schema(name = "ClientKeys")
record ClientKeys(@NotNull @Size(max = 2) List<@NotNull Key> keys) {

    /** An elliptic key on P-256 for ES256, or an RSA key of at least 2048 bits for PS256. */
    @Schema(name = "ClientKey")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Key(
            @NotBlank @Pattern(regexp = "EC|RSA") @Schema(examples = "EC")
            String kty,

            @NotBlank @Size(max = 100) String kid,
            @Nullable @Pattern(regexp = "P-256") String crv,

            @Nullable @Size(max = 100) @Pattern(regexp = WORD) String x,

            @Nullable @Size(max = 100) @Pattern(regexp = WORD) String y,

            @Nullable @Size(max = 1400) @Pattern(regexp = WORD) String n,

            @Nullable @Size(max = 20) @Pattern(regexp = WORD) String e,

            @Nullable @Pattern(regexp = "sig") String use,
            @Nullable @Pattern(regexp = "ES256|PS256") String alg) {

        static final String WORD = "[A-Za-z0-9_-]+";
    }
}
