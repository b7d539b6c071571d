package org.lovebank.timebank.group;

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
import org.lovebank.timebank.group.CreditGroup.Credited;
import org.lovebank.timebank.once.MoveKey;
import org.lovebank.timebank.once.OnceInLedger;

@Path("/api/v1/group-credits")
@Tag(name = "Accounts 账户与存折")
class GroupCreditResource {

    private final CreditGroup creditGroup;
    private final CurrentCaller caller;

    GroupCreditResource(CreditGroup creditGroup, CurrentCaller caller) {
        this.creditGroup = creditGroup;
        this.caller = caller;
    }

    @POST
    @OnceInLedger
    @RefusalsKept
    @RolesAllowed({Roles.BANK_COUNCIL, Roles.STATION_HEAD})
    @APIResponse(
            responseCode = "201",
            description = "Credited 已入账",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GroupCreditView.class)))
    @Operation(
            summary = "Credit a team 团队服务入账",
            description = "For what a team or an organisation did together and no member's record holds; once for an"
                    + " activity. The minutes can only be donated. 未计入个人的集体服务时长，每项活动入账一次，只可捐赠。")
    public Response credit(
            @HeaderParam(MoveKey.HEADER) @Nullable String key, @Valid @NotNull GroupCreditRequest request) {
        Caller who = caller.get();
        Credited credited = creditGroup.by(who, MoveKey.of(who, "POST /group-credits", key), request);
        Response.ResponseBuilder answer = Response.created(
                        URI.create("/api/v1/transfers/" + credited.view().transferId()))
                .entity(credited.view());
        return (credited.replayed() ? answer.header(MoveKey.REPLAYED, "true") : answer).build();
    }
}
