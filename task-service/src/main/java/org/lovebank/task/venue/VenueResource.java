package org.lovebank.task.venue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.task.venue.VenueRefusal.UnknownVenueArea;
import org.lovebank.task.venue.VenueRequest.Equipment;
import org.lovebank.task.venue.VenueRequest.Room;

@Path("/api/v1/venues")
@Tag(name = "Venues 活动场所")
class VenueResource {

    private final KeepVenue keepVenue;
    private final CurrentCaller caller;

    VenueResource(KeepVenue keepVenue, CurrentCaller caller) {
        this.keepVenue = keepVenue;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.COMMUNITY_DISPATCHER, Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(summary = "Enter a venue", description = "With its kind and size. 登记活动场所，含类型与面积。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = VenueView.class)))
    public Response enter(@Valid @NotNull VenueRequest asked) {
        VenueView venue = keepVenue.enter(caller.get(), asked);
        return Response.created(URI.create("/api/v1/venues/" + venue.id()))
                .entity(venue)
                .build();
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "The venues of a place and below", description = "With rooms and equipment. 某区域的活动场所。")
    public Page<VenueView> within(@QueryParam("area") @Nullable String area, @BeanParam Paging paging) {
        if (area == null || !AreaPath.wellFormed(area)) {
            throw new Refused(new UnknownVenueArea(""));
        }
        return keepVenue.within(new AreaPath(area), paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(summary = "One venue", description = "With rooms and equipment. 查看场所、功能室与设备。")
    public VenueView one(@PathParam("id") UUID id) {
        return keepVenue.one(id);
    }

    @POST
    @Once
    @Path("/{id}/rooms")
    @RolesAllowed({Roles.COMMUNITY_DISPATCHER, Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(summary = "Add a room", description = "All rooms together fit into the house. 登记功能室，面积合计不超过场所。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = VenueView.class)))
    public Response addRoom(@PathParam("id") UUID id, @Valid @NotNull Room asked) {
        return Response.status(Response.Status.CREATED)
                .entity(keepVenue.addRoom(caller.get(), id, asked))
                .build();
    }

    @POST
    @Once
    @Path("/{id}/equipment")
    @RolesAllowed({Roles.COMMUNITY_DISPATCHER, Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(summary = "Add what the venue lends", description = "With how many there are. 登记可借用设备及数量。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = VenueView.class)))
    public Response addEquipment(@PathParam("id") UUID id, @Valid @NotNull Equipment asked) {
        return Response.status(Response.Status.CREATED)
                .entity(keepVenue.addEquipment(caller.get(), id, asked))
                .build();
    }
}
