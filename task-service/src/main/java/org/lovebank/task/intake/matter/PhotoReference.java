package org.lovebank.task.intake.matter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A picture that lies elsewhere: its id there, and the hash by which it is known to be the same. */
@Schema(name = "PhotoReference")
public record PhotoReference(
        @NotNull UUID id,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {

    String written() {
        return id + " " + sha256;
    }

    /** The reference as it stands in the database. */
    public static PhotoReference read(String written) {
        return new PhotoReference(UUID.fromString(written.substring(0, 36)), written.substring(37));
    }
}
