package org.lovebank.task.absence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/no-shows")
@Tag(name = "Assignments 服务任务")
class AbsenceResource {

    private final ReadAbsences readAbsences;
    private final ExcuseAbsence excuseAbsence;
    private final CurrentCaller caller;

    AbsenceResource(ReadAbsences readAbsences, ExcuseAbsence excuseAbsence, CurrentCaller caller) {
        this.readAbsences = readAbsences;
        this.excuseAbsence = excuseAbsence;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "Absences: one's own, or those of an area for its staff",
            description = "With who recorded each and what its count proposes; a person decides. 爽约记录：本人，或工作人员按区域查看；"
                    + "含登记人与处理建议，由人决定。")
    public Page<AbsenceView> list(
            @QueryParam("area") @Pattern(regexp = AreaPath.WRITTEN) @Nullable String area, @BeanParam Paging paging) {
        return readAbsences.list(caller.get(), area, paging);
    }

    @POST
    @Once
    @Path("/{assignmentId}/excuse")
    @RolesAllowed(Roles.STATION_HEAD)
    @Operation(summary = "Excuse an absence", description = "It counts no longer. 站长准予事后请假，不再计入爽约次数。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AbsenceView.class)))
    public Response excuse(@PathParam("assignmentId") UUID assignmentId, @Valid @NotNull ExcuseRequest asked) {
        return Response.ok(excuseAbsence.by(caller.get(), assignmentId, asked.reason()))
                .build();
    }

    /** Why it counts no longer; no personal data. */
    @Schema(name = "ExcuseRequest")
    record ExcuseRequest(@NotBlank @Size(max = 200) String reason) {}
}
