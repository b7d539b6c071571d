package org.lovebank.volunteer.annualassessment;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
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

@Path("/api/v1/annual-assessments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD, Roles.STATION_WORKER, Roles.AUDITOR})
@Tag(name = "annual-assessments", description = "Yearly assessments 年度考核")
class AnnualAssessmentResource {

    private final AssessYear assessYear;
    private final PubliciseYear publiciseYear;
    private final ReadAssessments readAssessments;
    private final CurrentCaller caller;

    AnnualAssessmentResource(
            AssessYear assessYear, PubliciseYear publiciseYear, ReadAssessments readAssessments, CurrentCaller caller) {
        this.assessYear = assessYear;
        this.publiciseYear = publiciseYear;
        this.readAssessments = readAssessments;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(
            summary = "Assess a year 年度考核",
            description =
                    "On the cut-off day of the rule ANNUAL_ASSESSMENT (5 December) or later: a snapshot of hours, score and stars of every volunteer of the place. 截止日（12月5日）起，对辖区志愿者的时长、绩效与星级作快照。")
    public Response make(@Valid @NotNull Year wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(assessYear.make(caller.get(), wanted.areaPath(), wanted.year()))
                .build();
    }

    @POST
    @Path("/{id}/publication")
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(
            summary = "Post the best 公示优秀",
            description =
                    "As a public notice of the kind ASSESSMENT, surnames only, open to objections; whom an objection"
                            + " was right against is not commended. 公示考核优秀人员（仅显示姓氏），接受异议，异议成立者不再表彰。")
    public Response publicise(@PathParam("id") UUID id) {
        return Response.ok(publiciseYear.by(caller.get(), id)).build();
    }

    @POST
    @Path("/{id}/report")
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(
            summary = "Report the best upward 上报优秀",
            description =
                    "To the place above in the area tree, when the notice has passed (rule ASSESSMENT_NOTICE). 公示期满后报上一级区域。")
    public Response report(@PathParam("id") UUID id) {
        return Response.ok(assessYear.report(caller.get(), id)).build();
    }

    @POST
    @Path("/{id}/commendation")
    @Once
    @RolesAllowed(Roles.CENTER_ADMIN)
    @Operation(
            summary = "Commend the best 表彰优秀",
            description = "By the place to which they were reported; each has an honour from then on. 由上级表彰，并登记为荣誉。")
    public Response commend(@PathParam("id") UUID id, @Valid @NotNull Commendation commendation) {
        return Response.ok(assessYear.commend(caller.get(), id, commendation)).build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Show an assessment 查看年度考核", description = "To staff of the place and above. 辖区及上级人员可见。")
    public AnnualAssessmentView one(@PathParam("id") UUID id) {
        return readAssessments.one(caller.get(), id);
    }

    @GET
    @Path("/{id}/lines")
    @Operation(
            summary = "Show the lines 查看考核明细",
            description = "One for each volunteer, or only the excellent. 每人一行，可只看优秀。")
    public Page<AssessmentLine> lines(
            @PathParam("id") UUID id,
            @QueryParam("excellent") @DefaultValue("false") boolean excellent,
            @BeanParam Paging paging) {
        return readAssessments.lines(caller.get(), id, excellent, paging);
    }

    @GET
    @Operation(
            summary = "List assessments 查询年度考核",
            description = "Of a place and everything inside: what was reported to it is among them. 区域及下级的考核，含下级上报。")
    public Page<AnnualAssessmentView> list(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath,
            @QueryParam("state") @Nullable String state,
            @BeanParam Paging paging) {
        return readAssessments.in(
                caller.get(), areaPath, Filter.code("state", state, AssessmentState.values()), paging);
    }

    /** Which year of which place. */
    record Year(
            @NotBlank @Size(max = 330) String areaPath,
            @Min(2000) @Max(2200) int year) {}

    /** Who is commended, under which title, by whom. */
    record Commendation(
            @NotNull @Size(min = 1, max = 500) Set<@NotNull UUID> volunteerIds,
            @NotBlank @Size(max = 100) String title,
            @NotBlank @Size(max = 100) String issuer) {}
}
