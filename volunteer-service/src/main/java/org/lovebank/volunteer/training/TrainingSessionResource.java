package org.lovebank.volunteer.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.time.Year;
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
import org.lovebank.volunteer.code.Filter;
import org.lovebank.volunteer.training.TrainingRecord.Result;

@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "abilities", description = "Training, qualifications, vetting 培训、资质、审查")
class TrainingSessionResource {

    private final HoldTraining holdTraining;
    private final SignIn signIn;
    private final ListTrainings listTrainings;
    private final CurrentCaller caller;

    TrainingSessionResource(
            HoldTraining holdTraining, SignIn signIn, ListTrainings listTrainings, CurrentCaller caller) {
        this.holdTraining = holdTraining;
        this.signIn = signIn;
        this.listTrainings = listTrainings;
        this.caller = caller;
    }

    @GET
    @Path("/training-sessions")
    @RolesAllowed("**")
    @Operation(summary = "List a station's sessions 查询培训场次", description = "With the number who came, counted. 含实到人数。")
    public Page<TrainingSession.View> sessions(
            @QueryParam("stationId") @NotNull UUID stationId, @BeanParam Paging paging) {
        return listTrainings.at(stationId, paging);
    }

    @POST
    @Path("/training-sessions/{id}/code")
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(
            summary = "Show a sign-in code 生成签到码",
            description = "In the room, for some minutes; a new one ends the one before. 现场展示，限时有效，新码取代旧码。")
    public Response code(@PathParam("id") UUID id) {
        return Response.ok(holdTraining.code(caller.get(), id)).build();
    }

    @POST
    @Path("/training-sessions/{id}/sign-ins")
    @Once
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(
            summary = "Sign in 培训签到",
            description = "With the code shown in the room, or by staff with a list of volunteers. 凭现场签到码，或由工作人员按名单登记。")
    public Response signIn(@PathParam("id") UUID id, @Valid @NotNull Arrival arrival) {
        List<UUID> listed = arrival.volunteerIds() == null ? List.of() : arrival.volunteerIds();
        return Response.ok(signIn.by(caller.get(), id, arrival.code(), listed)).build();
    }

    @POST
    @Path("/training-sessions/{id}/results")
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(summary = "Note a result 登记培训结果", description = "Of somebody who was there. 仅限实到人员。")
    public Response result(@PathParam("id") UUID id, @Valid @NotNull NewResult wanted) {
        return Response.ok(signIn.result(caller.get(), id, wanted.volunteerId(), wanted.result()))
                .build();
    }

    @GET
    @Path("/training-records")
    @RolesAllowed("**")
    @Operation(
            summary = "List a volunteer's training 查询培训记录",
            description = "To the volunteer and staff of the area. 本人与辖区人员可见。")
    public Page<TrainingRecord.View> records(
            @QueryParam("volunteerId") @Nullable String volunteerId, @BeanParam Paging paging) {
        return listTrainings.of(
                caller.get(),
                Filter.id("volunteerId", volunteerId).orElse(caller.get().id()),
                paging);
    }

    @GET
    @Path("/training-months")
    @RolesAllowed("**")
    @Operation(
            summary = "A station's training by month 每月培训统计",
            description =
                    "Twelve months of a year, counted from who came; enough means at least as many as the rule asks."
                            + " 按实到统计十二个月，是否达到规定场次。")
    public Months months(
            @QueryParam("stationId") @NotNull UUID stationId,
            @QueryParam("year") @Min(2000) @Max(2200) @NotNull Integer year) {
        return new Months(listTrainings.months(stationId, Year.of(year)));
    }

    /** Who is there. */
    record Arrival(
            @Size(max = 20) @Nullable String code,
            @Size(max = 200) @Nullable List<@NotNull UUID> volunteerIds) {}

    /** How it went for whom. */
    record NewResult(@NotNull UUID volunteerId, @NotNull Result result) {}

    /** A year. */
    record Months(List<ListTrainings.MonthView> items) {}
}
