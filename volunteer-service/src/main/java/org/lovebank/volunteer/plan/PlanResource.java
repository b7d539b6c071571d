package org.lovebank.volunteer.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

@Path("/api/v1/service-plans")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "service-plans", description = "Service plans 志愿服务计划")
class PlanResource {

    private final KeepPlans keepPlans;
    private final CurrentCaller caller;

    PlanResource(KeepPlans keepPlans, CurrentCaller caller) {
        this.keepPlans = keepPlans;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(
            summary = "Draft a year's plan 编制年度计划",
            description =
                    "Month by month, by which team, how many times; one plan an organisation, place and year. 按月列明内容、队伍与次数；每个组织在每个区域每年一份。")
    public Response draft(@Valid @NotNull NewPlan wanted) {
        return tagged(Response.Status.CREATED, keepPlans.draft(caller.get(), wanted));
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "List plans 查询年度计划", description = "In a place and everything inside it. 区域及其下级内的计划。")
    public Page<PlanView> list(@QueryParam("areaPath") @DefaultValue("cn") String areaPath, @BeanParam Paging paging) {
        return keepPlans.in(areaPath, paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(summary = "Show a plan 查看年度计划", description = "With its items. 含全部计划项目。")
    public Response one(@PathParam("id") UUID id) {
        return tagged(Response.Status.OK, keepPlans.one(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(
            summary = "Rewrite a plan 修改年度计划",
            description = "While it is a draft; needs If-Match. 仅限草案，须带 If-Match。")
    public Response rewrite(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull PlanEdit edit) {
        return tagged(Response.Status.OK, keepPlans.rewrite(caller.get(), id, ifMatch, edit.items()));
    }

    @POST
    @Path("/{id}/adoption")
    @Once
    @RolesAllowed(Roles.CENTER_ADMIN)
    @Operation(
            summary = "Adopt a plan 审定年度计划",
            description = "By the centre; needs If-Match; its items stand from then on. 由中心审定，须带 If-Match，此后项目不再变更。")
    public Response adopt(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return tagged(Response.Status.OK, keepPlans.become(caller.get(), id, ifMatch, PlanState.ADOPTED));
    }

    @POST
    @Path("/{id}/closing")
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(summary = "Close a plan 结束年度计划", description = "After its year; needs If-Match. 年度结束后，须带 If-Match。")
    public Response close(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return tagged(Response.Status.OK, keepPlans.become(caller.get(), id, ifMatch, PlanState.CLOSED));
    }

    private static Response tagged(Response.Status status, PlanView plan) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, new Version(plan.version()).tag())
                .entity(plan)
                .build();
    }

    /** A plan to be drafted. */
    record NewPlan(
            @NotNull UUID organisationId,
            @NotBlank @Size(max = 330) String areaPath,
            @Min(2000) @Max(2200) int year,

            @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid PlanItem> items) {}

    /** A plan's items, all of them. */
    record PlanEdit(@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid PlanItem> items) {}
}
