package org.lovebank.volunteer.honour;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.volunteer.code.Filter;

@Path("/api/v1/honours")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "honours", description = "Honours 荣誉")
class HonourResource {

    private final KeepHonours keepHonours;
    private final CurrentCaller caller;

    HonourResource(KeepHonours keepHonours, CurrentCaller caller) {
        this.keepHonours = keepHonours;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(
            summary = "Note an honour 登记荣誉",
            description =
                    "Of a person, a family, a team or an organisation, with level and issuer; counts when a second person confirms. 个人、家庭、队伍或组织，须经他人确认。")
    public Response note(@Valid @NotNull NewHonour wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(keepHonours.note(caller.get(), wanted))
                .build();
    }

    @POST
    @Path("/{id}/confirmation")
    @Once
    @RolesAllowed({Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(
            summary = "Confirm an honour 确认荣誉",
            description = "By somebody else than who noted it or is honoured. 登记人与受表彰人不得确认。")
    public Response confirm(@PathParam("id") UUID id) {
        return Response.ok(keepHonours.confirm(caller.get(), id)).build();
    }

    @POST
    @Path("/{id}/revocation")
    @Once
    @RolesAllowed({Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(summary = "Revoke an honour 撤销荣誉", description = "It stays on file as revoked. 记录保留。")
    public Response revoke(@PathParam("id") UUID id) {
        return Response.ok(keepHonours.revoke(caller.get(), id)).build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(
            summary = "Show an honour 查看荣誉",
            description =
                    "Of groups to everybody; of people to themselves and staff of the place. 队伍与组织公开，个人与家庭限本人与辖区人员。")
    public HonourView one(@PathParam("id") UUID id) {
        return keepHonours.one(caller.get(), id);
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "List honours 查询荣誉",
            description =
                    "Of a place and everything inside; to others than its staff only those of groups. 辖区内的荣誉，非辖区人员仅见队伍与组织。")
    public Page<HonourView> list(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath,
            @QueryParam("honouredKind") @Nullable String honouredKind,
            @BeanParam Paging paging) {
        return keepHonours.in(
                caller.get(), areaPath, Filter.code("honouredKind", honouredKind, HonouredKind.values()), paging);
    }
}
