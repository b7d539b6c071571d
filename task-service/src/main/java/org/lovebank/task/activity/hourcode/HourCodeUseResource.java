package org.lovebank.task.activity.hourcode;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.task.activity.hours.AttendanceView;

@Path("/api/v1/hour-code-uses")
@Tag(name = "Activity hours 活动时长")
class HourCodeUseResource {

    private final UseHourCode useHourCode;
    private final CurrentCaller caller;

    HourCodeUseResource(UseHourCode useHourCode, CurrentCaller caller) {
        this.useHourCode = useHourCode;
        this.caller = caller;
    }

    @POST
    @Once
    @TriesAreFew
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER})
    @Operation(
            summary = "Use an hour code",
            description = "Once, by somebody who holds a place in its shift; an organiser confirms the hours."
                    + " 使用时长码，一码一次，须持有该班次名额；时长仍由组织者逐一确认。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AttendanceView.class)))
    public Response use(@Valid @NotNull UseRequest asked) {
        return Response.status(Response.Status.CREATED)
                .entity(useHourCode.by(caller.get(), asked.code()))
                .build();
    }

    /** What somebody types. */
    @Schema(name = "HourCodeUse")
    record UseRequest(@NotBlank @Size(max = 40) String code) {}
}
