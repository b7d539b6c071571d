package org.lovebank.task.fair;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.http.once.Once;

@Path("/api/v1/fairs/{id}/stalls")
@Tag(name = "Fairs 服务大集")
class StallResource {

    private final OpenStall openStall;
    private final CurrentCaller caller;

    StallResource(OpenStall openStall, CurrentCaller caller) {
        this.openStall = openStall;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed("**")
    @Operation(
            summary = "Open a stall of a partner, with its room",
            description = "The fair is an activity of the kind FAIR; a room is given to one stall at a time."
                    + " 开设摊位并预订功能室；大集为 FAIR 类活动，同一时段一室一摊。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Stall.class)))
    public Response open(@PathParam("id") UUID id, @Valid @NotNull StallRequest asked) {
        return Response.status(Response.Status.CREATED)
                .entity(openStall.open(caller.get(), id, asked))
                .build();
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "The stalls of a fair", description = "What is offered, where and when. 大集摊位一览。")
    public List<Stall> all(@PathParam("id") UUID id) {
        return openStall.of(caller.get(), id);
    }

    @DELETE
    @Path("/{stallId}")
    @RolesAllowed("**")
    @Operation(summary = "Close a stall", description = "Its room is free again. 撤销摊位并释放功能室。")
    public void close(@PathParam("id") UUID id, @PathParam("stallId") UUID stallId) {
        openStall.close(caller.get(), id, stallId);
    }
}
