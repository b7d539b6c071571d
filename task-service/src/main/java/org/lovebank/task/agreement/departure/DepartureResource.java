package org.lovebank.task.agreement.departure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.http.once.Once;

@Path("/api/v1/agreements/{id}/departures")
@Tag(name = "Agreements 帮扶协议")
class DepartureResource {

    private final LeaveAgreement leaveAgreement;
    private final CurrentCaller caller;

    DepartureResource(LeaveAgreement leaveAgreement, CurrentCaller caller) {
        this.leaveAgreement = leaveAgreement;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed("**")
    @Operation(
            summary = "Leave an agreement",
            description =
                    "A helper signs it (SIGNED), or staff enter it with the channel by which it came. The helper's days to come are"
                            + " cancelled and made again with the others; when nobody is left the agreement rests until an amendment"
                            + " names others. 志愿者本人签署退出，或由工作人员按渠道代录；其后续服务取消并重新安排，无人可续则协议中止。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Departure.class)))
    public Response leave(@PathParam("id") UUID id, @Valid @NotNull DepartureRequest asked) {
        return Response.status(Response.Status.CREATED)
                .entity(leaveAgreement.by(caller.get(), id, asked))
                .build();
    }
}
