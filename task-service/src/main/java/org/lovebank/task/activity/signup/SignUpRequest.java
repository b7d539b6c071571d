package org.lovebank.task.activity.signup;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.activity.signup.SignUp.Channel;

/** A yes to a shift; for somebody else it is written down by an organiser, with how it was given. */
@Schema(name = "SignUpRequest")
public record SignUpRequest(
        @NotNull UUID shiftId,

        @Schema(
                description =
                        "Only for organisers who were given the yes by PHONE, at the COUNTER or on PAPER. 仅限工作人员代录。")
        @Nullable UUID volunteerId,

        @Nullable Channel channel,

        @Schema(description = "The guardian's consent in the registry; required for minors. 监护人同意书编号，未成年人必填。") @Nullable UUID guardianConsentId) {

    Channel channelOrApp() {
        return channel == null ? Channel.APP : channel;
    }
}
