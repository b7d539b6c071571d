package org.lovebank.task.assignment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;

@Path("/api/v1/assignments")
@Tag(name = "Assignments 服务任务")
class AssignmentResource {

    private final ReadAssignment readAssignment;
    private final EndAssignment endAssignment;
    private final CurrentCaller caller;

    AssignmentResource(ReadAssignment readAssignment, EndAssignment endAssignment, CurrentCaller caller) {
        this.readAssignment = readAssignment;
        this.endAssignment = endAssignment;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER})
    @Operation(summary = "The caller's own assignments, newest first", description = "本人的服务任务，最新在前。")
    public Page<AssignmentView> mine(@BeanParam Paging paging) {
        return readAssignment.mine(caller.get(), paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(
            summary = "One assignment",
            description = "For its volunteer, its recipient and the staff of the area. 仅限志愿者、受助人及辖区工作人员。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response one(@PathParam("id") UUID id) {
        return answer(readAssignment.one(caller.get(), id));
    }

    @POST
    @Once
    @Path("/{id}/no-show")
    @RolesAllowed("**")
    @Operation(
            summary = "Record that nobody came",
            description = "By who waited, or by staff, who is recorded. 登记爽约并记录登记人。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response noShow(@PathParam("id") UUID id, @Valid @NotNull NoShowRequest asked) {
        return answer(endAssignment.noShow(caller.get(), id, asked.reason()));
    }

    /** Why an absence is recorded; no personal data. */
    @Schema(name = "NoShowRequest")
    record NoShowRequest(@NotBlank @Size(max = 200) String reason) {}

    private static Response answer(AssignmentView assignment) {
        return Response.ok(assignment)
                .header("ETag", new Version(assignment.version()).tag())
                .build();
    }
}
