package org.lovebank.volunteer.station.assessment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
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

@Path("/api/v1/stations/{id}/assessments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stations", description = "Stations 志愿服务站")
class AssessmentResource {

    private final AssessStation assessStation;
    private final CurrentCaller caller;

    AssessmentResource(AssessStation assessStation, CurrentCaller caller) {
        this.assessStation = assessStation;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed(Roles.CENTER_ADMIN)
    @Operation(
            summary = "Assess a station 站点“六有”评估",
            description =
                    "All six standards, each with its evidence; certified at six of six; the latest assessment counts."
                            + " 六项标准逐项评定并附依据，六项全部达到即认定达标，以最近一次为准。")
    public Response assess(@PathParam("id") UUID id, @Valid @NotNull NewAssessment wanted) {
        return tagged(Response.Status.CREATED, assessStation.by(caller.get(), id, wanted));
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "List assessments 查询评估",
            description = "Every look at the station, revoked ones too. 全部评估记录，含已撤销。")
    public Page<AssessmentView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return assessStation.of(id, paging);
    }

    @POST
    @Path("/{assessmentId}/revocation")
    @Once
    @RolesAllowed(Roles.CENTER_ADMIN)
    @Operation(
            summary = "Revoke an assessment 撤销评估",
            description = "With a reason; needs If-Match; the certificate goes with it. 须说明原因并带 If-Match，达标认定随之失效。")
    public Response revoke(
            @PathParam("id") UUID id,
            @PathParam("assessmentId") UUID assessmentId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Revocation revocation) {
        return tagged(
                Response.Status.OK,
                assessStation.revokedBy(caller.get(), id, assessmentId, ifMatch, revocation.reason()));
    }

    private static Response tagged(Response.Status status, AssessmentView assessment) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, new Version(assessment.version()).tag())
                .entity(assessment)
                .build();
    }

    /** An assessment as it is written; today when no day is named. */
    record NewAssessment(
            @Nullable LocalDate assessedOn,

            @NotNull @Size(max = 6) List<@NotNull @Valid Verdict> verdicts) {}

    /** Why an assessment is revoked. */
    record Revocation(@NotBlank @Size(max = 200) String reason) {}
}
