package org.lovebank.task.activity.hours;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/activities/{id}/attendances")
@Tag(name = "Activity hours 活动时长")
class HoursResource {

    private final WriteHours writeHours;
    private final ConfirmHours confirmHours;
    private final ReadHours readHours;
    private final CurrentCaller caller;

    HoursResource(WriteHours writeHours, ConfirmHours confirmHours, ReadHours readHours, CurrentCaller caller) {
        this.writeHours = writeHours;
        this.confirmHours = confirmHours;
        this.readHours = readHours;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed("**")
    @Operation(
            summary = "Check in at a shift",
            description = "The volunteer: now. Organisers: from a PAPER sheet or a PHONE call, with its time."
                    + " 签到；本人即时签到，组织者可凭纸质表或电话代录。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AttendanceView.class)))
    public Response come(@PathParam("id") UUID id, @Valid @NotNull AttendRequest asked) {
        AttendanceView attendance = writeHours.come(caller.get(), id, asked);
        return Response.created(URI.create("/api/v1/activities/" + id + "/attendances/" + attendance.id()))
                .entity(attendance)
                .build();
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "The sheet, for those who organise", description = "Who came and went. 签到表，仅限组织者。")
    public Page<AttendanceView> sheet(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return readHours.sheet(caller.get(), id, paging);
    }

    @GET
    @Path("/{attendanceId}")
    @RolesAllowed("**")
    @Operation(summary = "One attendance", description = "For its volunteer and the organisers. 查看一人的出勤。")
    public AttendanceView one(@PathParam("id") UUID id, @PathParam("attendanceId") UUID attendanceId) {
        return readHours.one(caller.get(), id, attendanceId);
    }

    @POST
    @Once
    @Path("/{attendanceId}/check-out")
    @RolesAllowed("**")
    @Operation(summary = "Check out", description = "Whole minutes without breaks. 签退；按扣除休息后的整分钟计。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AttendanceView.class)))
    public Response go(
            @PathParam("id") UUID id,
            @PathParam("attendanceId") UUID attendanceId,
            @Valid AttendRequest.@Nullable Said asked) {
        AttendRequest.Said said = asked == null ? AttendRequest.Said.NOW : asked;
        return Response.ok(writeHours.go(caller.get(), id, attendanceId, said)).build();
    }

    @POST
    @Once
    @Path("/{attendanceId}/confirmation")
    @RolesAllowed("**")
    @Operation(
            summary = "Confirm one person's hours",
            description = "By an organiser of the place who is somebody else; becomes a claim for a service record."
                    + " 由他人逐一确认时长，确认后申报服务记录。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AttendanceView.class)))
    public Response confirm(
            @PathParam("id") UUID id,
            @PathParam("attendanceId") UUID attendanceId,
            @Valid @Nullable HoursRequest asked) {
        HoursRequest said = asked == null ? HoursRequest.AS_ATTENDED : asked;
        return Response.ok(confirmHours.by(caller.get(), id, attendanceId, said))
                .build();
    }
}
