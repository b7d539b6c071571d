package org.lovebank.task.menu;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
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
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.task.note.NoteRefusal.UnknownWall;

@Path("/api/v1")
@Tag(name = "Menu 菜单")
class MenuResource {

    private final ReadMenu readMenu;
    private final WriteMenu writeMenu;
    private final CurrentCaller caller;

    MenuResource(ReadMenu readMenu, WriteMenu writeMenu, CurrentCaller caller) {
        this.readMenu = readMenu;
        this.writeMenu = writeMenu;
        this.caller = caller;
    }

    @GET
    @Path("/menu")
    @RolesAllowed("**")
    @Operation(
            summary = "What can be ordered at a place, by category, with sub-items",
            description = "Offered there and wherever the place lies within. 点单菜单，按类别列出，含子项。")
    public MenuView menu(@QueryParam("area") @NotNull String area, @QueryParam("category") @Nullable String category) {
        if (!AreaPath.wellFormed(area)) {
            throw new Refused(new UnknownWall(""));
        }
        return readMenu.at(new AreaPath(area), category);
    }

    @POST
    @Once
    @Path("/menu-items")
    @RolesAllowed({Roles.ORG_COORDINATOR, Roles.COMMUNITY_DISPATCHER, Roles.CENTER_ADMIN})
    @Operation(
            summary = "Put something on the menu",
            description =
                    "By an organisation's coordinator, or for the community by its dispatcher. 上架菜单项：组织派单员或社区发单员。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MenuItemView.class)))
    public Response offer(@Valid @NotNull MenuItemRequest asked) {
        return answer(Response.status(Response.Status.CREATED), writeMenu.offer(caller.get(), asked));
    }

    @PUT
    @Path("/menu-items/{id}")
    @RolesAllowed({Roles.ORG_COORDINATOR, Roles.COMMUNITY_DISPATCHER, Roles.CENTER_ADMIN})
    @Operation(
            summary = "Change an item; place and organisation stay",
            description = "Needs If-Match with the ETag that was read. 修改菜单项，须带 If-Match。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MenuItemView.class)))
    public Response reword(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MenuItemRequest asked) {
        return answer(Response.ok(), writeMenu.reword(caller.get(), id, ifMatch, asked));
    }

    @POST
    @Once
    @Path("/menu-items/{id}/withdrawal")
    @RolesAllowed({Roles.ORG_COORDINATOR, Roles.COMMUNITY_DISPATCHER, Roles.CENTER_ADMIN})
    @Operation(summary = "Take an item off the menu", description = "Orders that were placed go on. 下架菜单项，已点订单不受影响。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MenuItemView.class)))
    public Response withdraw(@PathParam("id") UUID id) {
        return answer(Response.ok(), writeMenu.withdraw(caller.get(), id));
    }

    private static Response answer(Response.ResponseBuilder answer, MenuItemView item) {
        return answer.entity(item)
                .header("ETag", new Version(item.version()).tag())
                .build();
    }
}
