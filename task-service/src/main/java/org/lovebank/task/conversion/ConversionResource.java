package org.lovebank.task.conversion;

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
import org.lovebank.task.note.NoteRefusal.UnknownWall;
import org.lovebank.task.wish.WishView;

@Path("/api/v1/wishes")
@Tag(name = "Wishes 微心愿")
class ConversionResource {

    private final ConvertWish convertWish;
    private final ReadUnclaimed readUnclaimed;
    private final CurrentCaller caller;

    ConversionResource(ConvertWish convertWish, ReadUnclaimed readUnclaimed, CurrentCaller caller) {
        this.convertWish = convertWish;
        this.readUnclaimed = readUnclaimed;
        this.caller = caller;
    }

    @GET
    @Path("/unclaimed")
    @RolesAllowed({Roles.COMMUNITY_DISPATCHER, Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(
            summary = "Wishes that nobody has taken on for the policy's days, oldest first",
            description = "Their community makes orders of them. 超期无人认领的心愿，最早在前，须转为订单。")
    public Page<WishView> list(@QueryParam("wall") @NotNull String wall, @BeanParam Paging paging) {
        if (!AreaPath.wellFormed(wall)) {
            throw new Refused(new UnknownWall(""));
        }
        return readUnclaimed.on(caller.get(), new AreaPath(wall), paging);
    }

    @POST
    @Once
    @Path("/{id}/conversion")
    @RolesAllowed(Roles.COMMUNITY_DISPATCHER)
    @Operation(
            summary = "Make an order of a wish that hangs",
            description =
                    "By a dispatcher of the wall who neither asked nor is to receive; the order is issued at once and"
                            + " the wish follows it. 社区发单员将心愿转为订单并即时发单，心愿随订单办结。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ConversionView.class)))
    public Response convert(@PathParam("id") UUID id, @Valid @Nullable ConversionRequest asked) {
        ConversionView converted =
                convertWish.by(caller.get(), id, asked == null ? ConversionRequest.AS_IT_HANGS : asked);
        return Response.created(URI.create("/api/v1/orders/" + converted.orderId()))
                .entity(converted)
                .build();
    }
}
