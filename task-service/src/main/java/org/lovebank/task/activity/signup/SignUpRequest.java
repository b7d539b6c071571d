package org.lovebank.task.activity.signup;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.activity.rush.AskedForPlace;
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

        @Schema(
                description =
                        "The guardian's consent, if the app knows it; a minor needs one that stands in the registry,"
                                + " and this must be it. 监护人同意书编号，可不填；未成年人须有有效的监护人同意，所填须一致。")
        @Nullable UUID guardianConsentId)
        implements AskedForPlace {

    Channel channelOrApp() {
        return channel == null ? Channel.APP : channel;
    }

    /** The same yes with the consent that stands; a reference that was not looked up is not kept. */
    SignUpRequest guardedBy(@Nullable UUID consentId) {
        return new SignUpRequest(shiftId, volunteerId, channel, consentId);
    }
}
