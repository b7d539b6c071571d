package org.lovebank.task.attendance.position;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;

@Path("/api/v1/assignments/{id}/positions")
@Tag(name = "Assignments 服务任务")
class PositionResource {

    private final ShowPositions showPositions;
    private final CurrentCaller caller;

    PositionResource(ShowPositions showPositions, CurrentCaller caller) {
        this.showPositions = showPositions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.STATION_HEAD, Roles.DPO})
    @Operation(
            summary = "The exact positions of an assignment's checks, for a case",
            description =
                    "For an open complaint or dispute about it, to a station head or data protection officer who is none of its"
                            + " people; the volunteer reads who looked. After the policy's days nothing is left."
                            + " 投诉或异议处理期间，由无利害关系的站长或个保负责人查看签到坐标，每次查看留痕，期满即删。")
    public PositionView of(@PathParam("id") UUID id, @QueryParam("complaintId") @NotNull UUID complaintId) {
        return showPositions.of(caller.get(), id, complaintId);
    }
}
