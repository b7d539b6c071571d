package org.lovebank.volunteer.area;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;

@Path("/api/v1/areas")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "areas", description = "Area tree 区域")
class AreaResource {

    private final MakeArea makeArea;
    private final ChangeArea changeArea;
    private final ListAreas listAreas;
    private final CurrentCaller caller;

    AreaResource(MakeArea makeArea, ChangeArea changeArea, ListAreas listAreas, CurrentCaller caller) {
        this.makeArea = makeArea;
        this.changeArea = changeArea;
        this.listAreas = listAreas;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed(Roles.CENTER_ADMIN)
    @Operation(summary = "Make a place 新建区域", description = "Inside a place that you administer. 在所辖区域内新建下级区域。")
    public Response make(@Valid @NotNull NewArea wanted) {
        AreaView area = makeArea.by(caller.get(), wanted);
        return Response.created(URI.create("/api/v1/areas/" + area.path()))
                .header(HttpHeaders.ETAG, new Version(area.version()).tag())
                .entity(area)
                .build();
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "List places 查询区域",
            description = "The place named by under and everything inside it. 指定区域及其下级。")
    public Page<AreaView> list(@QueryParam("under") @DefaultValue("cn") String under, @BeanParam Paging paging) {
        return listAreas.under(under, paging);
    }

    @GET
    @Path("/{path}")
    @RolesAllowed("**")
    @Operation(summary = "Show a place 查看区域", description = "With the figures of its profile. 含概况数字。")
    public Response one(@PathParam("path") String path) {
        return tagged(listAreas.at(path));
    }

    @PUT
    @Path("/{path}")
    @RolesAllowed(Roles.CENTER_ADMIN)
    @Operation(
            summary = "Describe a place 修改区域",
            description = "Name and profile; needs If-Match. 修改名称与概况，须带 If-Match。")
    public Response change(
            @PathParam("path") String path,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull AreaEdit edit) {
        return tagged(changeArea.by(caller.get(), path, ifMatch, edit));
    }

    private static Response tagged(AreaView area) {
        return Response.ok(area)
                .header(HttpHeaders.ETAG, new Version(area.version()).tag())
                .build();
    }

    /** A place to be made. */
    record NewArea(
            @NotBlank @Size(max = 330) String parentPath,

            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") String code,

            @NotNull AreaLevel level,
            @NotBlank @Size(max = 80) String name,
            @Valid @Nullable AreaProfile profile) {}

    /** What of a place may be changed. */
    record AreaEdit(
            @NotBlank @Size(max = 80) String name,
            @NotNull @Valid AreaProfile profile) {}
}
