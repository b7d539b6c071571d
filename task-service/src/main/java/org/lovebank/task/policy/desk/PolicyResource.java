package org.lovebank.task.policy.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.task.policy.PolicyRepository;
import org.lovebank.task.policy.PolicyRow;

@Path("/api/v1/task-policies")
@Tag(name = "Task policies 任务政策")
class PolicyResource {

    private final PolicyRepository policies;
    private final PublishPolicy publishPolicy;
    private final CurrentCaller caller;

    PolicyResource(PolicyRepository policies, PublishPolicy publishPolicy, CurrentCaller caller) {
        this.policies = policies;
        this.publishPolicy = publishPolicy;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "Every version of every policy", description = "Clocks, windows, weights. 各项时限、窗口与权重的全部版本。")
    public List<PolicyView> list() {
        return policies.all().stream().map(PolicyView::of).toList();
    }

    @POST
    @Once
    @RolesAllowed(Roles.CENTER_ADMIN)
    @Operation(
            summary = "Publish a policy's next version",
            description = "For a part of the tree, from today or later. 发布新版本，自今日或之后生效。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PolicyView.class)))
    public Response publish(@Valid @NotNull PolicyRequest wanted) {
        PolicyRow row = publishPolicy.as(caller.get(), wanted);
        return Response.status(Response.Status.CREATED)
                .entity(PolicyView.of(row))
                .build();
    }
}
