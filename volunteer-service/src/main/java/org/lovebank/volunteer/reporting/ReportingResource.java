package org.lovebank.volunteer.reporting;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
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

@Path("/api/v1/reportings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reportings", description = "Reporting to the community 双报到")
class ReportingResource {

    private final KeepReportings keepReportings;
    private final CurrentCaller caller;

    ReportingResource(KeepReportings keepReportings, CurrentCaller caller) {
        this.keepReportings = keepReportings;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({
        Roles.VOLUNTEER,
        Roles.ORG_COORDINATOR,
        Roles.STATION_WORKER,
        Roles.STATION_HEAD,
        Roles.PARTNER_CLIENT
    })
    @Operation(
            summary = "Report to a community 报到",
            description =
                    "An organisation or one member, once at a time: by themselves, by staff, or by a mini-program's client with the scope reportings:write."
                            + " 组织报到或党员个人报到；可由本人、社区人员或小程序客户端（reportings:write）提交。")
    public Response report(@Valid @NotNull NewReporting wanted) {
        return tagged(Response.Status.CREATED, keepReportings.report(caller.get(), wanted));
    }

    @GET
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD, Roles.STATION_WORKER, Roles.AUDITOR})
    @Operation(summary = "List reports 查询报到", description = "By state, ids only; within your area. 可按状态筛选，仅编号，限辖区。")
    public Page<ReportingView> list(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath,
            @QueryParam("state") @Nullable String state,
            @BeanParam Paging paging) {
        return keepReportings.in(
                caller.get(),
                areaPath,
                Filter.code("state", state, ReportingState.values()).orElse(null),
                paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(
            summary = "Show a report 查看报到",
            description = "To whom it concerns and to staff of the community. 仅本人（本单位）与社区人员。")
    public Response one(@PathParam("id") UUID id) {
        return tagged(Response.Status.OK, keepReportings.one(caller.get(), id));
    }

    @POST
    @Path("/{id}/acceptance")
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(
            summary = "Accept a report 接收报到",
            description = "By staff of the community; needs If-Match. 由社区人员接收，须带 If-Match。")
    public Response accept(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return tagged(Response.Status.OK, keepReportings.become(caller.get(), id, ifMatch, ReportingState.ACCEPTED));
    }

    @POST
    @Path("/{id}/declining")
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(
            summary = "Decline a report 退回报到",
            description = "By staff of the community; needs If-Match. 由社区人员退回，须带 If-Match。")
    public Response decline(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return tagged(Response.Status.OK, keepReportings.become(caller.get(), id, ifMatch, ReportingState.DECLINED));
    }

    @POST
    @Path("/{id}/ending")
    @Once
    @RolesAllowed("**")
    @Operation(
            summary = "End a report 结束报到",
            description = "By whom it concerns or by staff; needs If-Match. 由本人（本单位）或社区人员结束，须带 If-Match。")
    public Response end(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return tagged(Response.Status.OK, keepReportings.become(caller.get(), id, ifMatch, ReportingState.ENDED));
    }

    @POST
    @Path("/{id}/employer-feedback")
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(
            summary = "Tell the employer 反馈所在单位",
            description =
                    "How much a member served in the community in a period, and only while the member consents (PARTNER_SHARING); each telling is kept."
                            + " 仅在本人同意（PARTNER_SHARING）期间反馈本社区服务次数与时长，逐次留痕。")
    public Response tellEmployer(@PathParam("id") UUID id, @Valid @NotNull Period period) {
        return Response.status(Response.Status.CREATED)
                .entity(keepReportings.tellEmployer(caller.get(), id, period))
                .build();
    }

    private static Response tagged(Response.Status status, ReportingView reporting) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, new Version(reporting.version()).tag())
                .entity(reporting)
                .build();
    }

    /** Who reports where, how, and whose employee. */
    record NewReporting(
            @Nullable UUID organisationId,
            @Nullable UUID volunteerId,
            @Nullable UUID employerId,
            @NotBlank @Size(max = 330) String areaPath,
            @NotNull ReportingChannel channel) {}

    /** The days that a feedback covers, both included. */
    record Period(@NotNull LocalDate fromOn, @NotNull LocalDate toOn) {}
}
