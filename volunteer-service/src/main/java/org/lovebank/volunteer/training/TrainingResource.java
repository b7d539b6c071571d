package org.lovebank.volunteer.training;

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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/trainings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "abilities", description = "Training, qualifications, vetting 培训、资质、审查")
class TrainingResource {

    private final HoldTraining holdTraining;
    private final ListTrainings listTrainings;
    private final CurrentCaller caller;

    TrainingResource(HoldTraining holdTraining, ListTrainings listTrainings, CurrentCaller caller) {
        this.holdTraining = holdTraining;
        this.listTrainings = listTrainings;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(summary = "Make a course 新建培训课程", description = "For stations of your area. 供辖区服务站使用。")
    public Response course(@Valid @NotNull NewTraining wanted) {
        Training.View training = holdTraining.course(
                caller.get(), wanted.areaPath(), wanted.topic(), wanted.title().strip(), wanted.minutes());
        return Response.status(Response.Status.CREATED).entity(training).build();
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "List courses 查询培训课程", description = "Of a place. 按区域查询。")
    public Page<Training.View> list(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath, @BeanParam Paging paging) {
        return listTrainings.in(areaPath, paging);
    }

    @POST
    @Path("/{id}/sessions")
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(summary = "Plan a session 安排培训场次", description = "Of a course, at a station of your area. 在辖区服务站举办。")
    public Response session(@PathParam("id") UUID id, @Valid @NotNull NewSession wanted) {
        TrainingSession.View session = holdTraining.session(caller.get(), id, wanted.stationId(), wanted.startsAt());
        return Response.status(Response.Status.CREATED).entity(session).build();
    }

    /** A course to be made. */
    record NewTraining(
            @NotBlank @Size(max = 330) String areaPath,
            @NotNull TrainingTopic topic,
            @NotBlank @Size(max = 120) String title,
            @Min(1) @Max(600) @NotNull Integer minutes) {}

    /** Where and when. */
    record NewSession(@NotNull UUID stationId, @NotNull Instant startsAt) {}
}
