package org.lovebank.task.attendance.code;

import jakarta.annotation.security.RolesAllowed;
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
import org.lovebank.http.once.Once;

@Path("/api/v1/assignments/{id}/spoken-codes")
@Tag(name = "Assignments 服务任务")
class SpokenCodeResource {

    private final IssueCode issueCode;
    private final CurrentCaller caller;

    SpokenCodeResource(IssueCode issueCode, CurrentCaller caller) {
        this.issueCode = issueCode;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed("**")
    @Operation(
            summary = "Have a code to speak to the volunteer",
            description =
                    "For the recipient, or staff who read it out; used once, few tries, soon over. 由受助人或工作人员获取口述验证码，"
                            + "一次有效，限次限时；志愿者本人不可获取。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SpokenCodeView.class)))
    public Response issue(@PathParam("id") UUID id) {
        return Response.status(Response.Status.CREATED)
                .entity(issueCode.to(caller.get(), id))
                .build();
    }
}
