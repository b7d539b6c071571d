package org.lovebank.volunteer.star.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

@Path("/api/v1/star-applications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stars", description = "Star ratings 星级")
class StarApplicationResource {

    private final ApplyForStar applyForStar;
    private final JudgeStar judgeStar;
    private final AwardStar awardStar;
    private final ListStarApplications listStarApplications;
    private final CurrentCaller caller;

    StarApplicationResource(
            ApplyForStar applyForStar,
            JudgeStar judgeStar,
            AwardStar awardStar,
            ListStarApplications listStarApplications,
            CurrentCaller caller) {
        this.applyForStar = applyForStar;
        this.judgeStar = judgeStar;
        this.awardStar = awardStar;
        this.listStarApplications = listStarApplications;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(
            summary = "Apply for a star 申请星级",
            description = "By the volunteer, or noted at the counter; one star after the other. 由本人申请或窗口代记，依次申请。")
    public Response apply(@Valid @NotNull NewApplication wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(applyForStar.by(caller.get(), wanted.volunteerId(), wanted.stars()))
                .build();
    }

    @POST
    @Path("/{id}/check")
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(
            summary = "Check hours and performance 核验时长与绩效",
            description = "Counted in this moment against the rules of the place. 按当地规则即时核算。")
    public Response check(@PathParam("id") UUID id) {
        return Response.ok(judgeStar.check(caller.get(), id)).build();
    }

    @POST
    @Path("/{id}/review")
    @Once
    @RolesAllowed({Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(summary = "Review an application 审核星级", description = "By somebody else than who checked. 核验人不得审核。")
    public Response review(@PathParam("id") UUID id) {
        return Response.ok(judgeStar.review(caller.get(), id)).build();
    }

    @POST
    @Path("/{id}/publication")
    @Once
    @RolesAllowed({Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(
            summary = "Post an application 公示星级",
            description = "As a public notice, for as long as the rule NOTICE says. 按公示规则公示。")
    public Response publicise(@PathParam("id") UUID id) {
        return Response.ok(awardStar.publicise(caller.get(), id)).build();
    }

    @POST
    @Path("/{id}/award")
    @Once
    @RolesAllowed(Roles.CENTER_ADMIN)
    @Operation(
            summary = "Award the star 授予星级",
            description =
                    "By the level that certifies this star, after the notice, weighed once more. 由有权认定的层级在公示期满后授予。")
    public Response award(@PathParam("id") UUID id) {
        return Response.ok(awardStar.award(caller.get(), id)).build();
    }

    @POST
    @Path("/{id}/rejection")
    @Once
    @RolesAllowed({Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(summary = "Reject an application 不予认定", description = "With a reason. 须有理由代码。")
    public Response reject(@PathParam("id") UUID id, @Valid @NotNull Because because) {
        return Response.ok(judgeStar.reject(caller.get(), id, because.reason())).build();
    }

    @POST
    @Path("/{id}/withdrawal")
    @Once
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER})
    @Operation(summary = "Withdraw an application 撤回申请", description = "By the volunteer alone. 限本人。")
    public Response withdraw(@PathParam("id") UUID id) {
        return Response.ok(judgeStar.withdraw(caller.get(), id)).build();
    }

    @POST
    @Path("/{id}/revocation")
    @Once
    @RolesAllowed(Roles.CENTER_ADMIN)
    @Operation(
            summary = "Revoke a star 撤销星级",
            description = "By somebody else than who awarded it; spending never does. 授予人不得撤销；支出不影响星级。")
    public Response revoke(@PathParam("id") UUID id, @Valid @NotNull Because because) {
        return Response.ok(awardStar.revoke(caller.get(), id, because.reason())).build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(
            summary = "Show an application 查看星级申请",
            description = "To the volunteer and staff of the area. 本人与辖区人员可见。")
    public StarApplicationView one(@PathParam("id") UUID id) {
        return listStarApplications.one(caller.get(), id);
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "List applications 查询星级申请",
            description = "One's own, or with areaPath those of an area to its staff. 本人的申请；带 areaPath 时为辖区申请。")
    public Page<StarApplicationView> list(
            @QueryParam("areaPath") @Nullable String areaPath,
            @QueryParam("state") @Nullable String state,
            @BeanParam Paging paging) {
        return listStarApplications.by(
                caller.get(), areaPath, Filter.code("state", state, StarApplicationState.values()), paging);
    }

    /** Whose star, and which. */
    record NewApplication(
            @NotNull UUID volunteerId, @Min(1) @Max(5) int stars) {}

    /** Why. */
    record Because(@NotNull StarReason reason) {}
}
