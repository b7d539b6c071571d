package org.lovebank.task.treat.portion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

@Path("/api/v1/treats/{id}")
@Tag(name = "Treats 关爱餐")
class PortionResource {

    private final TakePortion takePortion;
    private final CurrentCaller caller;

    PortionResource(TakePortion takePortion, CurrentCaller caller) {
        this.takePortion = takePortion;
        this.caller = caller;
    }

    @POST
    @Once
    @Path("/passes")
    @RolesAllowed({Roles.COMMUNITY_DISPATCHER, Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.GRID_DUTY})
    @Operation(
            summary = "Hand out a pass",
            description =
                    "To somebody of the group whom the staff of the place know or who shows a work card: one each, a lost one is"
                            + " replaced. Only a print of the holder is kept. 社区向该群体成员发放领取凭证，一人一证，遗失可换；只存指纹，不存身份。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PassView.class)))
    public Response pass(@PathParam("id") UUID id, @Valid @NotNull PassRequest asked) {
        return Response.status(Response.Status.CREATED)
                .entity(takePortion.pass(caller.get(), id, asked))
                .build();
    }

    @POST
    @Once
    @Path("/portions")
    @RolesAllowed({Roles.ORG_COORDINATOR, Roles.REDEMPTION_PARTNER})
    @Operation(
            summary = "Give a portion to whoever brings a pass",
            description =
                    "By the partner's people: one a period for each pass, as many as there are. The partner learns nobody's name."
                            + " 合作单位凭码发放，每证每期一份，发完为止；不向合作单位透露身份。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PortionView.class)))
    public Response take(@PathParam("id") UUID id, @Valid @NotNull PortionRequest asked) {
        return Response.status(Response.Status.CREATED)
                .entity(takePortion.by(caller.get(), id, asked.code()))
                .build();
    }

    /** The code of the pass. */
    @Schema(name = "TreatPortionRequest")
    record PortionRequest(
            @NotNull @Pattern(regexp = " *[0-9A-Va-v]{12} *") String code) {

        @Override
        public String toString() {
            return "PortionRequest[*]";
        }
    }
}
