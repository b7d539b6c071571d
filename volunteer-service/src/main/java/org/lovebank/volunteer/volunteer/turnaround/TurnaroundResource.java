package org.lovebank.volunteer.volunteer.turnaround;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;

@Path("/api/v1/volunteers/registration-turnaround")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "volunteers", description = "Volunteer files 志愿者档案")
class TurnaroundResource {

    private final MeasureTurnaround measureTurnaround;
    private final CurrentCaller caller;

    TurnaroundResource(MeasureTurnaround measureTurnaround, CurrentCaller caller) {
        this.measureTurnaround = measureTurnaround;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN, Roles.AUDITOR})
    @Operation(
            summary = "How long registration takes 办理入会时长",
            description =
                    "Minutes from the request to ACTIVE, by channel, of a place within your area. 按渠道统计自申请至正式成为志愿者的分钟数。")
    public ByChannel measured(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to) {
        return new ByChannel(measureTurnaround.in(caller.get(), areaPath, from, to));
    }

    /** One figure for each channel. */
    record ByChannel(List<Turnaround> items) {}
}
