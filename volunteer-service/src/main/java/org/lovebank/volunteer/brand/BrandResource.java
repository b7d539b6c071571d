package org.lovebank.volunteer.brand;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;

@Path("/api/v1/brands")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "brands", description = "Brands 品牌")
class BrandResource {

    private final KeepBrands keepBrands;
    private final CurrentCaller caller;

    BrandResource(KeepBrands keepBrands, CurrentCaller caller) {
        this.keepBrands = keepBrands;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(
            summary = "Make a brand 创建品牌",
            description =
                    "With its owner, base and teams, perhaps below another brand; a village's second brand is answered with a warning."
                            + " 含品牌主体、阵地与队伍，可挂在上级品牌之下；同一村（社区）的第二个品牌只提示，不拒绝。")
    public Response make(@Valid @NotNull NewBrand wanted) {
        return tagged(Response.Status.CREATED, keepBrands.make(caller.get(), wanted));
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "List brands 查询品牌", description = "In a place and everything inside it. 区域及其下级内的品牌。")
    public Page<BrandView> list(@QueryParam("areaPath") @DefaultValue("cn") String areaPath, @BeanParam Paging paging) {
        return keepBrands.in(areaPath, paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(summary = "Show a brand 查看品牌", description = "With the chain of brands above it. 含上级品牌链。")
    public Response one(@PathParam("id") UUID id) {
        return tagged(Response.Status.OK, keepBrands.one(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(
            summary = "Change a brand 修改品牌",
            description =
                    "Everything but its owner and place; needs If-Match; what is retired stays so. 须带 If-Match；停用后不可恢复。")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull BrandEdit edit) {
        return tagged(Response.Status.OK, keepBrands.change(caller.get(), id, ifMatch, edit));
    }

    private static Response tagged(Response.Status status, BrandView brand) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, new Version(brand.version()).tag())
                .entity(brand)
                .build();
    }

    /** What a brand says and stands on. */
    record BrandText(
            @NotBlank @Size(max = 80) String name,
            @Size(max = 200) @Nullable String slogan,
            @Nullable UUID parentId,
            @Nullable UUID stationId,
            @Size(max = 50) @Nullable List<@NotNull UUID> teamIds) {}

    /** A brand to be made. */
    record NewBrand(
            @NotNull UUID ownerId,
            @NotBlank @Size(max = 330) String areaPath,
            @NotNull @Valid BrandText text) {}

    /** What of a brand may be changed. */
    record BrandEdit(
            @NotNull Brand.Status status, @NotNull @Valid BrandText text) {}
}
