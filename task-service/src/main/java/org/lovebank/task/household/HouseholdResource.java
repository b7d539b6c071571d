package org.lovebank.task.household;

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
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;

@Path("/api/v1/households")
@Tag(name = "Pairings 结对")
@RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.COMMUNITY_DISPATCHER, Roles.CENTER_ADMIN})
class HouseholdResource {

    private final ListHousehold listHousehold;
    private final CurrentCaller caller;

    HouseholdResource(ListHousehold listHousehold, CurrentCaller caller) {
        this.listHousehold = listHousehold;
        this.caller = caller;
    }

    @POST
    @Once
    @Operation(
            summary = "Put a household on the list of those to be helped",
            description = "Without why: it is only counted. 建档立卡：登记帮扶家庭，不记原因，仅供统计覆盖率。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = HouseholdView.class)))
    public Response list(@Valid @NotNull HouseholdRequest asked) {
        return Response.status(Response.Status.CREATED)
                .entity(listHousehold.by(caller.get(), asked))
                .build();
    }

    @POST
    @Once
    @Path("/{beneficiaryId}/closing")
    @Operation(summary = "Take a household off the list", description = "帮扶家庭销档。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HouseholdView.class)))
    public Response close(
            @PathParam("beneficiaryId") UUID beneficiaryId, @Valid @NotNull HouseholdRequest.Closing asked) {
        return Response.ok(listHousehold.close(caller.get(), beneficiaryId, asked.closedOn()))
                .build();
    }
}
