package org.lovebank.volunteer.grid;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.version.Version;

@Path("/api/v1/grids/{path}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "grids", description = "Grids 网格")
class GridResource {

    private final DescribeGrid describeGrid;
    private final CurrentCaller caller;

    GridResource(DescribeGrid describeGrid, CurrentCaller caller) {
        this.describeGrid = describeGrid;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "Show a grid 查看网格",
            description =
                    "Its Party branch, the teams allocated to it, and how its five duties are filled. 党支部、派驻队伍与五大员配备情况。")
    public Response one(@PathParam("path") String path) {
        return tagged(describeGrid.at(path));
    }

    @PUT
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(
            summary = "Give a grid its branch 设置网格党支部",
            description = "None takes it away; needs If-Match. 留空即取消，须带 If-Match。")
    public Response describe(
            @PathParam("path") String path,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull GridEdit edit) {
        return tagged(describeGrid.by(caller.get(), path, ifMatch, edit.partyBranchId()));
    }

    private static Response tagged(GridView grid) {
        return Response.ok(grid)
                .header(HttpHeaders.ETAG, new Version(grid.version()).tag())
                .build();
    }

    /** The branch of a grid. */
    record GridEdit(@Nullable UUID partyBranchId) {}
}
