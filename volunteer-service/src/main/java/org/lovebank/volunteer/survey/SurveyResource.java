package org.lovebank.volunteer.survey;

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
import java.util.List;
import java.util.Map;
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
import org.lovebank.volunteer.survey.SurveyView.Results;

@Path("/api/v1/surveys")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "surveys", description = "Surveys of needs 需求调研")
class SurveyResource {

    private final KeepSurveys keepSurveys;
    private final CurrentCaller caller;

    SurveyResource(KeepSurveys keepSurveys, CurrentCaller caller) {
        this.keepSurveys = keepSurveys;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(
            summary = "Open a survey 发起需求调研",
            description =
                    "Questions with choices over a place and everything inside it, from a day to a day. 在区域及其下级内开展，设题目与选项，起止日期明确。")
    public Response open(@Valid @NotNull NewSurvey wanted) {
        return tagged(Response.Status.CREATED, keepSurveys.open(caller.get(), wanted));
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "List surveys 查询需求调研", description = "In a place and everything inside it. 区域及其下级内的调研。")
    public Page<SurveyView> list(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath, @BeanParam Paging paging) {
        return keepSurveys.in(areaPath, paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(summary = "Show a survey 查看需求调研", description = "Its questions, and how many have answered. 题目与已答人数。")
    public Response one(@PathParam("id") UUID id) {
        return tagged(Response.Status.OK, keepSurveys.one(id));
    }

    @POST
    @Path("/{id}/answers")
    @Once
    @RolesAllowed("**")
    @Operation(
            summary = "Answer a survey 填写调研",
            description =
                    "Every question, by its choices; who answers is not kept, only counted. 全部题目按选项作答；不记录填写人，仅计数。")
    public Response answer(@PathParam("id") UUID id, @Valid @NotNull Answers answers) {
        keepSurveys.answer(id, answers.areaPath(), answers.choices());
        return Response.status(Response.Status.CREATED)
                .entity(Map.of("surveyId", id))
                .build();
    }

    @GET
    @Path("/{id}/results")
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD, Roles.STATION_WORKER, Roles.AUDITOR})
    @Operation(
            summary = "Read a survey's counts 查看调研结果",
            description =
                    "For any place inside, within your area; nothing where fewer have answered than the rule SURVEY_RESULTS shows. 可按下级区域汇总，限辖区；人数过少不展示。")
    public Results results(@PathParam("id") UUID id, @QueryParam("areaPath") @Nullable String areaPath) {
        return keepSurveys.results(caller.get(), id, areaPath);
    }

    @POST
    @Path("/{id}/ending")
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(summary = "End a survey 结束调研", description = "Before its last day; needs If-Match. 提前结束，须带 If-Match。")
    public Response end(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return tagged(Response.Status.OK, keepSurveys.end(caller.get(), id, ifMatch));
    }

    private static Response tagged(Response.Status status, SurveyView survey) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, new Version(survey.version()).tag())
                .entity(survey)
                .build();
    }

    /** A survey to be opened. */
    record NewSurvey(
            @NotBlank @Size(max = 330) String areaPath,
            @NotBlank @Size(max = 120) String title,

            @NotNull @Size(min = 1, max = 40) List<@NotNull @Valid Question> questions,

            @NotNull LocalDate fromOn,
            @NotNull LocalDate toOn) {}

    /** One household's answers: choices by question code, and from where. */
    record Answers(
            @NotBlank @Size(max = 330) String areaPath,

            @NotNull @Size(min = 1, max = 40) Map<@NotBlank @Size(max = 30) String, @NotNull @Size(max = 20) List<@NotBlank @Size(max = 60) String>>
                    choices) {}
}
