package org.lovebank.timebank.conversion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.RefusalsKept;
import org.lovebank.timebank.conversion.ConvertMinutes.Converted;
import org.lovebank.timebank.once.MoveKey;
import org.lovebank.timebank.once.OnceInLedger;

@Path("/api/v1/conversions")
@Tag(name = "Conversions 时长兑换积分")
class ConversionResource {

    private final ConvertMinutes convertMinutes;
    private final CurrentCaller caller;

    ConversionResource(ConvertMinutes convertMinutes, CurrentCaller caller) {
        this.convertMinutes = convertMinutes;
        this.caller = caller;
    }

    @POST
    @OnceInLedger
    @RefusalsKept
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.RESIDENT})
    @APIResponse(
            responseCode = "201",
            description = "Converted 已兑换",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConversionView.class)))
    @Operation(
            summary = "Convert minutes to points 时长兑换积分",
            description = "At the rate of the branch's policy; whole lots only, the rest stays as minutes."
                    + " 按网点政策兑换，只兑整份，余数保留为时长。")
    public Response convert(
            @HeaderParam(MoveKey.HEADER) @Nullable String key, @Valid @NotNull ConversionRequest request) {
        Caller who = caller.get();
        Converted converted = convertMinutes.by(who, MoveKey.of(who, "POST /conversions", key), request);
        Response.ResponseBuilder answer = Response.created(
                        URI.create("/api/v1/transfers/" + converted.view().transferId()))
                .entity(converted.view());
        return (converted.replayed() ? answer.header(MoveKey.REPLAYED, "true") : answer).build();
    }
}
