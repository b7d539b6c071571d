package org.lovebank.volunteer.household;

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
import java.net.URI;
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
import org.lovebank.volunteer.code.Filter;
import org.lovebank.volunteer.disclosure.DisclosurePurpose;

@Path("/api/v1/residences")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "households", description = "Households 家庭")
class HouseholdResource {

    private final KeepHousehold keepHousehold;
    private final ShowHouseholds showHouseholds;
    private final CurrentCaller caller;

    HouseholdResource(KeepHousehold keepHousehold, ShowHouseholds showHouseholds, CurrentCaller caller) {
        this.keepHousehold = keepHousehold;
        this.showHouseholds = showHouseholds;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(
            summary = "Write down a household 登记家庭",
            description = "In a building or unit of your area; the address is sealed. 登记于楼栋或单元，地址加密保存。")
    public Response write(@Valid @NotNull NewHousehold wanted) {
        HouseholdView household = keepHousehold.writtenBy(caller.get(), wanted);
        return tagged(Response.created(URI.create("/api/v1/residences/" + household.id())), household);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(
            summary = "Move a household 变更地址",
            description = "Another building or address; memberIds is not read; needs If-Match. 变更楼栋或地址，须带 If-Match。")
    public Response move(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull NewHousehold wanted) {
        return tagged(Response.ok(), keepHousehold.movedBy(caller.get(), id, ifMatch, wanted));
    }

    @POST
    @Path("/{id}/members")
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(summary = "Add somebody 增加成员", description = "Somebody lives in one household at a time. 一人同时只属于一个家庭。")
    public Response join(@PathParam("id") UUID id, @Valid @NotNull Member member) {
        return tagged(
                Response.status(Response.Status.CREATED), keepHousehold.joinedBy(caller.get(), id, member.personId()));
    }

    @POST
    @Path("/{id}/members/{personId}/departure")
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(
            summary = "Note that somebody left 成员迁出",
            description = "With the last one the address is destroyed. 最后一人迁出时销毁地址。")
    public Response leave(@PathParam("id") UUID id, @PathParam("personId") UUID personId) {
        return tagged(Response.ok(), keepHousehold.leftBy(caller.get(), id, personId));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(
            summary = "Show a household 查看家庭",
            description = "Ids only, to who lives there and staff of the area. 仅显示编号，家庭成员与辖区人员可见。")
    public Response one(@PathParam("id") UUID id) {
        return tagged(Response.ok(), showHouseholds.one(caller.get(), id));
    }

    @GET
    @Path("/{id}/address")
    @RolesAllowed("**")
    @Operation(
            summary = "Show the address 查看地址",
            description = "To who lives there, or for a purpose to station staff; logged. 家庭成员可见；站点人员须说明目的并留痕。")
    public HouseholdView address(
            @PathParam("id") UUID id, @QueryParam("purpose") @DefaultValue("CARE") String purpose) {
        return showHouseholds.withAddress(
                caller.get(),
                id,
                Filter.code("purpose", purpose, DisclosurePurpose.values()).orElseThrow());
    }

    @GET
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.GRID_DUTY, Roles.DPO})
    @Operation(
            summary = "List households 查询家庭",
            description = "Of a place within your area, without addresses. 辖区内，不含地址。")
    public Page<HouseholdView> list(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath, @BeanParam Paging paging) {
        return showHouseholds.in(caller.get(), areaPath, paging);
    }

    private static Response tagged(Response.ResponseBuilder answer, HouseholdView household) {
        return answer.header(HttpHeaders.ETAG, new Version(household.version()).tag())
                .entity(household)
                .build();
    }

    /** A household: the building, the address, and who lives there. */
    record NewHousehold(
            @NotBlank @Size(max = 330) String areaPath,
            @NotBlank @Size(max = 200) String address,
            @Size(max = 40) @Nullable String door,
            @NotNull @Size(min = 1, max = 30) List<@NotNull UUID> memberIds) {

        Household.Address where() {
            return new Household.Address(address, door);
        }
    }

    /** Who moves in. */
    record Member(@NotNull UUID personId) {}
}
