package org.lovebank.task.attendance.sheet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Path("/api/v1/attendance-sheets")
@Tag(name = "Assignments 服务任务")
class SheetResource {

    private final EnterSheet enterSheet;
    private final CurrentCaller caller;

    SheetResource(EnterSheet enterSheet, CurrentCaller caller) {
        this.enterSheet = enterSheet;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.COMMUNITY_DISPATCHER, Roles.ORG_COORDINATOR})
    @Operation(
            summary = "Enter a paper sheet",
            description =
                    "Every line is checked and answered; WHOLE keeps all or none, SINGLE each good line. 批量录入纸质签到表，"
                            + "逐行校验并返回结果；WHOLE 全部成功才保存，SINGLE 保存合格行。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SheetView.class)))
    public Response enter(@Valid @NotNull SheetRequest sheet) {
        return Response.status(Response.Status.CREATED)
                .entity(enterSheet.by(caller.get(), sheet))
                .build();
    }
}
